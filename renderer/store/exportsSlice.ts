import { saidMarks } from '../../core/doc/moveEffects.ts'
import type { Host } from '../../core/host/contract.ts'
import type { Get, Slice } from './slice.ts'
import type { ExportsSlice } from './types.ts'

export const exportsSlice: Slice<ExportsSlice> = (_set, get, { host }) => ({
  // The host counts what is on disk, so that what was typed since is there first.
  nextRelease: (series) =>
    told(get, async (place) => {
      await get().flush()
      return host['export.next']({ ...place, series })
    }),
  saveLetters: (release, work) => told(get, (place) => saveLetters(get, host, { ...place, release }, work)),
  readExport: (inside) => told(get, (place) => host['export.read']({ ...place, inside })),
  repairExport: async (inside, files) =>
    (await told(get, (place) => host['export.repair']({ ...place, inside, files }))) !== null,
  shareExport: (inside) =>
    told(get, async (place) => {
      await get().flush()
      const shared = await host['export.share']({ ...place, inside })
      get().tell(`Saved ${shared.place}`)
      return shared
    }),
  printPdf: async (html) => (await host['print.pdf']({ html })).bytes,
})

interface Place {
  readonly library: string
  readonly folder: string
}

/** Null where no postmortem is open, and when it failed, which is told. */
async function told<T>(get: Get, work: (place: Place) => Promise<T>): Promise<T | null> {
  const { home, folder } = get()
  if (home === null || folder === null) return null
  try {
    return await work({ library: home, folder })
  } catch (error) {
    get().trouble(error)
    return null
  }
}

async function saveLetters(
  get: Get,
  host: Host,
  { release, ...place }: Place & { readonly release: Parameters<ExportsSlice['saveLetters']>[0] },
  work: Parameters<ExportsSlice['saveLetters']>[1],
) {
  const { postmortem } = get()
  if (postmortem === null) return null
  const { id } = await host['export.begin'](place)
  try {
    const briefs = await work(async (files) => {
      await host['export.put']({ id, files: [...files] })
    })
    if (briefs === null) {
      await host['export.drop']({ id })
      return null
    }
    const saved = await host['export.settle']({ id, postmortem, release, briefs })
    const record = { ...saved.record, said: saidMarks(postmortem) }
    get().edit('Note the letters', (now) => ({ ...now, exports: [...now.exports, record] }))
    get().tell(`Saved ${briefs.letters} letters and ${briefs.callSheets} call sheets in ${saved.place}`)
    await get().flush()
    return saved
  } catch (error) {
    await host['export.drop']({ id }).catch(() => undefined)
    throw error
  }
}
