import { sendAttachment } from '../../core/host/attachment.ts'
import type { Host } from '../../core/host/contract.ts'
import { takeIn } from '../../core/import/takeIn.ts'
import type { Inspected } from '../../core/import/types.ts'
import type { Columns } from '../../core/metrics/columns.ts'
import type { Library } from '../../core/postmortem/library.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { createPostmortem } from './createPostmortem.ts'
import { readyFiles } from './readyFiles.ts'
import type { Get, Put } from './slice.ts'
import type { ImportResult, StoreTools } from './types.ts'

const nothingTaken: ImportResult = {
  files: [],
  added: { events: 0, series: 0, accounts: 0, actions: 0 },
  duplicates: 0,
  warnings: [],
}

interface Taken {
  readonly postmortem: Postmortem
  readonly result: ImportResult
  /** Points that were read with the files, so that nothing is read twice. */
  readonly data: ReadonlyMap<string, Columns>
}

/** Takes all ready cards into the open postmortem, or into a new one when none of the author's own is open. Throws FaultlineError. */
export async function takeCardsIn(set: Put, get: Get, tools: StoreTools): Promise<void> {
  const files = readyFiles(get().cards)
  if (files.length === 0) return
  const { postmortem, home, folder } = get()
  const result =
    postmortem !== null && home !== null && folder !== null && !opensNew(get)
      ? await intoOpen(set, get, tools, files, { library: home, folder }, postmortem)
      : await intoNew(set, get, tools, files)
  set({ cards: [], result })
  const counts = Object.entries(result.added).filter(([, count]) => count > 0)
  const what = counts.map(([kind, count]) => `${count} ${kind}`).join(', ') || 'nothing new'
  get().tell(`Taken in from ${result.files.join(', ')}: ${what}.`)
}

/** True when evidence starts a new postmortem: nothing is open, the example is, or what is open can't be edited. */
export function opensNew(get: Get): boolean {
  const { postmortem, home, libraries, readOnly } = get()
  if (postmortem === null || readOnly !== null) return true
  return libraries.find((one) => one.key === home)?.example === true
}

const label = (files: readonly Inspected[]) =>
  files.length === 1 ? `Add evidence from ${files[0]?.file.name}` : `Add evidence from ${files.length} files`

async function intoOpen(
  set: Put,
  get: Get,
  tools: StoreTools,
  files: readonly Inspected[],
  place: Place,
  opened: Postmortem,
) {
  await writeAttachments(tools.host, files, place)
  const taken = takeAll(get().postmortem ?? opened, files, tools)
  set({ data: new Map([...get().data, ...taken.data]) })
  get().edit(label(files), () => ({
    ...taken.postmortem,
    severity: proposedSeverity(taken.postmortem, get().library),
  }))
  set({ step: 'timeline' })
  return taken.result
}

async function intoNew(set: Put, get: Get, tools: StoreTools, files: readonly Inspected[]): Promise<ImportResult> {
  const holder: { taken?: Taken } = {}
  await createPostmortem(set, get, tools, {
    undoLabel: label(files),
    fill: (empty) => {
      holder.taken = takeAll(empty, files, tools)
      return proposeHeader(holder.taken.postmortem, get().library)
    },
    // The evidence is on disk before anything is shown; a failure takes the new folder away again.
    finish: (place) => writeAttachments(tools.host, files, place),
  })
  set({ data: holder.taken?.data ?? new Map(), page: 'import', step: 'timeline' })
  return holder.taken?.result ?? nothingTaken
}

function takeAll(start: Postmortem, files: readonly Inspected[], { platform }: StoreTools): Taken {
  const at = platform.now()
  let postmortem = start
  const data = new Map<string, Columns>()
  const added = { events: 0, series: 0, accounts: 0, actions: 0 }
  const warnings: { line: number | null; message: string }[] = []
  let duplicates = 0
  for (const inspected of files) {
    const before = new Set(postmortem.series.map((series) => series.id))
    const taken = takeIn(postmortem, inspected, { at, newId: platform.newId })
    postmortem = taken.postmortem
    for (const kind of ['events', 'series', 'accounts', 'actions'] as const) added[kind] += taken.added[kind]
    duplicates += taken.duplicates
    warnings.push(...taken.warnings)
    const fresh = postmortem.series.filter((series) => !before.has(series.id))
    for (const series of fresh) {
      const read = inspected.parsed.series.find(
        (one) => one.column.value === series.column.value && one.name === series.name,
      )
      if (read !== undefined) data.set(series.id, { t: read.t, v: read.v })
    }
  }
  return { postmortem, data, result: { files: files.map(({ file }) => file.name), added, duplicates, warnings } }
}

interface Place {
  readonly library: string
  readonly folder: string
}

async function writeAttachments(host: Host, files: readonly Inspected[], place: Place): Promise<void> {
  for (const { file, source, parsed } of files) {
    const { kept } = parsed
    const attachment = {
      sha256: source.id,
      ext: source.ext,
      size: kept?.bytes.length ?? file.size,
      chunks: kept === undefined ? file.chunks() : [kept.bytes],
    }
    await sendAttachment(attachment, (piece) => host['attachment.write']({ ...place, ...piece }))
  }
}

/** Title and severity as the evidence suggests them. Both can be changed; what the evidence itself set stays. */
function proposeHeader(postmortem: Postmortem, library: Library): Postmortem {
  const day = (postmortem.events[0]?.at ?? postmortem.created).slice(0, 10)
  return {
    ...postmortem,
    title: postmortem.title || `Incident of ${day}`,
    severity: proposedSeverity(postmortem, library),
  }
}

/** The house's own word for what customers or the page were told, as long as the author chose none. */
function proposedSeverity({ severity, stated }: Postmortem, { severities }: Library): string | null {
  const found =
    severities.find((one) => one.customer === stated.customerSeverity) ??
    severities.find((one) => one.page === stated.pageSeverity)
  return severity ?? found?.key ?? null
}
