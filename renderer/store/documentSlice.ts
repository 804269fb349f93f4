import { FaultlineError } from '../../core/errors.ts'
import { relabelChips } from '../../core/facts/chip.ts'
import { applyGuides } from '../../core/guide/applyGuides.ts'
import type { Guide } from '../../core/guide/guide.ts'
import { merge } from '../../core/merge/merge.ts'
import { emptyPostmortem, type Postmortem } from '../../core/postmortem/postmortem.ts'
import { factsMayDiffer, pushEntry } from './history.ts'
import { leaving } from './leaving.ts'
import { createSaver, factsOn, rowsWith } from './saving.ts'
import { readSeriesData } from './seriesData.ts'
import type { Get, Put, Slice } from './slice.ts'
import type { DocumentSlice, HistoryEntry, StoreTools } from './types.ts'

/** What an opened or closed document starts with. */
const fresh = {
  readOnly: null,
  data: new Map(),
  dataFailures: new Map(),
  save: { kind: 'saved', at: null },
  journalFailed: false,
  past: [],
  future: [],
  selected: null,
} as const satisfies Partial<DocumentSlice & { selected: null }>

export const documentSlice: Slice<DocumentSlice> = (set, get, tools) => {
  const saver = createSaver(set, get, tools.host)
  return {
    ...fresh,
    postmortem: null,
    folder: null,
    home: null,
    baseHash: null,
    open: (library, folder) => openPostmortem(set, get, tools, library, folder),
    create: async (start) => {
      try {
        await createPostmortem(set, get, tools, { fill: (empty) => ({ ...empty, ...start }) })
      } catch (error) {
        get().trouble(error)
      }
    },
    edit: (label, change, key) => {
      const { postmortem: before, readOnly, data, step, past, save } = get()
      if (before === null || readOnly !== null) return
      const changed = change(before)
      if (changed === before) return
      const now = tools.platform.now()
      // Chips are rewritten in the same step, so that one undo takes back the mark and every sentence that names it.
      const after = factsMayDiffer(before, changed) ? relabelChips(changed, factsOn(changed, now), data) : changed
      const entry: HistoryEntry = { label, before, after, step, key: key ?? null, at: Date.parse(now) }
      set({
        postmortem: after,
        past: pushEntry(past, entry),
        future: [],
        save: save.kind === 'failed' ? save : save.kind === 'dirty' ? save : { kind: 'dirty', since: save.at ?? now },
      })
      if (before.series !== after.series) void get().loadData()
    },
    undo: () => travel(set, get, 'undo'),
    redo: () => travel(set, get, 'redo'),
    flush: saver.save,
    journal: saver.journal,
    takeOutsideChange: () => takeOutsideChange(set, get, tools),
    loadData: () => loadData(set, get, tools),
    ...leaving(get, tools.host),
  }
}

async function openPostmortem(set: Put, get: Get, tools: StoreTools, library: string, folder: string) {
  try {
    await get().flush()
    if (get().current !== library) await get().openLibrary(library)
    const read = await tools.host['postmortem.read']({ library, folder })
    const { recovered, readOnly } = read
    set({
      ...fresh,
      postmortem: recovered?.postmortem ?? read.postmortem,
      folder,
      home: library,
      baseHash: read.hash,
      readOnly,
      save: recovered ? { kind: 'dirty', since: recovered.at } : { kind: 'saved', at: null },
      page: 'postmortem',
      step: 'overview',
      audience: 'internal',
    })
    if (recovered) get().tell(`Recovered what was not saved, up to ${recovered.at.slice(11, 19)} UTC.`)
    rememberPlace(get)
    await get().loadData()
    if (recovered) await get().flush()
  } catch (error) {
    get().trouble(error)
  }
}

/** So that the next start is where this one ended. */
export function rememberPlace(get: Get): void {
  const { home, folder, step, settings } = get()
  if (home === null || folder === null) return
  const { last } = settings
  if (last?.library === home && last.folder === folder && last.step === step) return
  void get().saveSettings({ last: { library: home, folder, step } })
}

/** An empty postmortem of the author's own, before it has a folder. */
export function newPostmortem(get: Get, tools: StoreTools): Postmortem {
  const { settings, info, guides } = get()
  const empty = emptyPostmortem(tools.platform.newId(), tools.platform.now(), {
    internal: 'standard',
    customer: 'customer-report',
  })
  return {
    ...withGuides(empty, guides),
    zone: settings.zone || info?.zone || 'UTC',
    authors: settings.you ? [settings.you.name] : [],
    owner: settings.you?.name ?? null,
  }
}

/** With the empty sections that its two guides name. */
function withGuides(postmortem: Postmortem, guides: readonly Guide[]): Postmortem {
  const internal = guides.find((guide) => guide.id === postmortem.guides.internal)
  const customer = guides.find((guide) => guide.id === postmortem.guides.customer)
  return internal && customer ? applyGuides(postmortem, { internal, customer }) : postmortem
}

export interface NewOptions {
  /** The postmortem made of the empty one. */
  readonly fill?: (empty: Postmortem) => Postmortem
  /** What undo says when it goes back to the empty one. */
  readonly undoLabel?: string
  /** Runs after the folder is made and before it is shown; when it throws, the folder goes to the trash. */
  readonly finish?: (place: { readonly library: string; readonly folder: string }) => Promise<void>
}

/** Makes a folder in the author's own library and opens it. Throws FaultlineError. */
export async function createPostmortem(set: Put, get: Get, tools: StoreTools, options: NewOptions): Promise<void> {
  const { host, platform } = tools
  await get().flush()
  const own = get().libraries.find((one) => !one.example)
  if (own === undefined) throw new FaultlineError('library.missing', { name: 'of your own' })
  if (get().current !== own.key) await get().openLibrary(own.key)
  const empty = newPostmortem(get, tools)
  const postmortem = options.fill?.(empty) ?? empty
  const { folder, hash } = await host['postmortem.create']({ library: own.key, postmortem })
  try {
    await options.finish?.({ library: own.key, folder })
  } catch (error) {
    await host['postmortem.trash']({ library: own.key, folder })
    throw error
  }
  const label = options.undoLabel
  const entry = { before: empty, after: postmortem, step: 'overview' as const, key: null, at: 0 }
  set({
    ...fresh,
    past: label === undefined ? [] : [{ ...entry, label }],
    postmortem,
    folder,
    home: own.key,
    baseHash: hash,
    save: { kind: 'saved', at: platform.now() },
    rows: rowsWith(get().rows, folder, postmortem),
    page: 'postmortem',
    step: 'overview',
    audience: 'internal',
  })
  rememberPlace(get)
}

/** One step back or forth. What came in from outside since then stays: the step is merged over it. */
function travel(set: Put, get: Get, way: 'undo' | 'redo'): void {
  const { postmortem: now, past, future, readOnly, save } = get()
  const entry = way === 'undo' ? past.at(-1) : future.at(-1)
  if (now === null || entry === undefined || readOnly !== null) return
  const [from, to] = way === 'undo' ? [entry.after, entry.before] : [entry.before, entry.after]
  const postmortem = now === from ? to : merge(from, to, now).postmortem
  set({
    postmortem,
    past: way === 'undo' ? past.slice(0, -1) : [...past, entry],
    future: way === 'undo' ? [...future, entry] : future.slice(0, -1),
    save: save.kind === 'saved' ? { kind: 'dirty', since: save.at ?? '' } : save,
    page: 'postmortem',
    step: entry.step,
  })
  get().tell(`${way === 'undo' ? 'Undone' : 'Redone'}: ${entry.label}`)
  if (from.series !== to.series) void get().loadData()
}

async function takeOutsideChange(set: Put, get: Get, tools: StoreTools): Promise<void> {
  const { home, folder, baseHash, save } = get()
  if (home === null || folder === null) return
  // With unsaved edits the save itself merges both sides.
  if (save.kind !== 'saved') return get().flush()
  try {
    const read = await tools.host['postmortem.read']({ library: home, folder })
    if (read.hash === baseHash || get().folder !== folder) return
    set({ postmortem: read.postmortem, baseHash: read.hash, readOnly: read.readOnly })
    get().tell('This postmortem was changed by another program. The changes are in.')
    await get().loadData()
  } catch (error) {
    get().trouble(error)
  }
}

async function loadData(set: Put, get: Get, tools: StoreTools): Promise<void> {
  const { postmortem, home, folder, data, dataFailures } = get()
  if (postmortem === null || home === null || folder === null) return
  const missing = postmortem.series.filter((series) => !data.has(series.id) && !dataFailures.has(series.id))
  await readSeriesData(missing, postmortem.sources, { library: home, folder }, tools, (columns, failures) => {
    if (get().folder !== folder || get().home !== home) return
    set((state) => ({
      data: new Map([...state.data, ...columns]),
      dataFailures: new Map([...state.dataFailures, ...failures]),
    }))
  })
}
