import { type Guide, readGuide } from '../../core/guide/guide.ts'
import type { Output, Settings } from '../../core/host/contract.ts'
import { emptyLibrary } from '../../core/postmortem/library.ts'
import { stepSchema } from '../../core/postmortem/section.ts'
import { dayIn } from './dayIn.ts'
import type { Get, Put, Slice } from './slice.ts'
import type { LibrarySlice } from './types.ts'

const settingsBefore: Settings = {
  you: null,
  theme: 'system',
  zone: 'UTC',
  fiveThings: true,
  fiveDone: [],
  singleKeys: true,
  keys: {},
  last: null,
}

export const librarySlice: Slice<LibrarySlice> = (set, get, tools) => ({
  libraries: [],
  current: '',
  library: emptyLibrary(''),
  people: [],
  rows: [],
  damaged: [],
  guides: tools.guides ?? [],
  templates: {},
  settings: settingsBefore,
  info: null,
  today: dayIn('UTC', tools.platform.now()),
  phase: 'starting',
  startFailure: null,
  start: async () => {
    try {
      await begin(set, get, tools.host)
      set({ phase: 'ready', startFailure: null })
    } catch (error) {
      set({ phase: 'failed', startFailure: get().trouble(error) })
    }
  },
  openLibrary: async (key) => {
    try {
      const read = await tools.host['library.read']({ library: key })
      const { library, people, rows, damaged, templates } = read
      const guides = guidesOf(read, tools.guides ?? [], get)
      set({ current: key, library, people, rows, damaged, templates, guides })
    } catch (error) {
      get().trouble(error)
    }
  },
  saveSettings: async (change) => {
    const settings = { ...get().settings, ...change }
    set({ settings })
    if (change.zone !== undefined) get().tickDay()
    await attempt(get, () => tools.host['settings.save'](settings))
  },
  saveLibrary: async (change) => {
    const { current, library } = get()
    const value = change(library)
    if (value === library) return
    set({ library: value })
    await attempt(get, () => tools.host['library.save']({ library: current, value }))
  },
  savePeople: async (people) => {
    const { current } = get()
    await attempt(get, async () => {
      await tools.host['people.save']({ library: current, people: [...people] })
      // After the host: what is asked next is answered with this list.
      set({ people })
    })
  },
  trash: (folder) =>
    attempt(get, async () => {
      const { current, home, rows } = get()
      if (home === current && get().folder === folder) {
        await get().flush()
        set({ postmortem: null, folder: null, home: null, baseHash: null, past: [], future: [], data: new Map() })
      }
      await tools.host['postmortem.trash']({ library: current, folder })
      set({ rows: rows.filter((row) => row.folder !== folder), page: 'library' })
      get().tell(`Moved to the trash: ${rows.find((row) => row.folder === folder)?.title || folder}`)
    }),
  restore: (folder) =>
    attempt(get, async () => {
      const { current } = get()
      await tools.host['postmortem.restore']({ library: current, folder })
      await get().openLibrary(current)
      get().tell(`Brought back from the trash: ${get().rows.find((row) => row.folder === folder)?.title || folder}`)
    }),
  resetExample: () =>
    attempt(get, async () => {
      await get().flush()
      await tools.host['example.reset']({})
      set({ libraries: await tools.host['library.list']({}) })
      const example = get().libraries.find((one) => one.example)
      if (example) await openFirst(get, example.key)
    }),
  tickDay: () => {
    const today = dayIn(get().settings.zone, tools.platform.now())
    if (today !== get().today) set({ today })
  },
})

async function attempt(get: Get, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    get().trouble(error)
  }
}

async function begin(set: Put, get: Get, host: Parameters<typeof librarySlice>[2]['host']): Promise<void> {
  const [info, settings, libraries] = await Promise.all([
    host['host.info']({}),
    host['settings.read']({}),
    host['library.list']({}),
  ])
  set({ info, settings, libraries, theme: settings.theme })
  get().tickDay()
  const last = settings.last
  if (last && libraries.some((one) => one.key === last.library && one.exists)) {
    await get().openLibrary(last.library)
    if (last.folder && get().rows.some((row) => row.folder === last.folder)) {
      await get().open(last.library, last.folder)
      const step = stepSchema.safeParse(last.step)
      if (step.success) get().goStep(step.data)
    }
    return
  }
  for (const { key } of inOrder(libraries)) {
    await openFirst(get, key)
    if (get().current === key) return
  }
}

/** At the very first start the example, which the host makes when it is first read; else what is there, the author's own first. */
function inOrder(libraries: Output<'library.list'>): Output<'library.list'> {
  const anyOwn = libraries.some((one) => !one.example && one.exists)
  const rank = ({ example, exists }: Output<'library.list'>[number]) => (example ? (exists || !anyOwn ? 0 : 2) : 1)
  return [...libraries].sort((a, b) => rank(a) - rank(b))
}

async function openFirst(get: Get, key: string): Promise<void> {
  await get().openLibrary(key)
  if (get().current !== key) return
  const newest = [...get().rows].sort((a, b) => b.start.localeCompare(a.start, 'en'))[0]
  if (get().library.example === true && newest) await get().open(key, newest.folder)
  else get().go('library')
}

/** A bad guide of the library's own is told and left out; the shipped ones always work. */
function guidesOf(read: Output<'library.read'>, shipped: readonly Guide[], get: Get): readonly Guide[] {
  const own: Guide[] = []
  for (const [name, json] of Object.entries(read.templates)) {
    const folder = /^guides\/([^/]+\/)?/.exec(name)?.[0]
    if (folder === undefined || typeof json === 'string') continue
    try {
      own.push(readGuide(name, json, textsOf(read.templates, folder)))
    } catch (error) {
      get().trouble(error)
    }
  }
  return [...shipped.filter((guide) => !own.some((one) => one.id === guide.id)), ...own]
}

/** The long texts beside a guide: file name → Markdown. */
function textsOf(templates: Readonly<Record<string, unknown>>, folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).flatMap(([name, value]) =>
      name.startsWith(folder) && typeof value === 'string' ? [[name.slice(folder.length), value]] : [],
    ),
  )
}
