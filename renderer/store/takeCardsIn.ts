import { FaultlineError } from '../../core/errors.ts'
import { sendAttachment } from '../../core/host/attachment.ts'
import type { Host } from '../../core/host/contract.ts'
import { statedZone } from '../../core/import/statedZone.ts'
import type { Library } from '../../core/postmortem/library.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { createPostmortem } from './createPostmortem.ts'
import { type ReadyFile, readyCards, readyFiles } from './readyFiles.ts'
import type { Get, Put } from './slice.ts'
import { type Taken, takeFiles } from './takeFiles.ts'
import type { AppState, ImportResult, StoreTools } from './types.ts'

const nothingTaken: ImportResult = {
  files: [],
  added: { events: 0, series: 0, accounts: 0, actions: 0 },
  duplicates: 0,
  warnings: [],
}

/** Takes all ready cards into the open postmortem, or into a new one when none of the author's own is open. Throws FaultlineError. */
export async function takeCardsIn(set: Put, get: Get, tools: StoreTools): Promise<void> {
  const files = readyCards(get().cards)
  if (files.length === 0) return
  const { postmortem, home, folder } = get()
  const result =
    postmortem !== null && home !== null && folder !== null && !opensNew(get)
      ? await intoOpen(set, get, tools, files, { library: home, folder }, postmortem)
      : await intoNew(set, get, tools, files)
  set({ cards: [], same: new Map(), shownZone: null, result })
  const { added, changed = 0, merged = 0 } = result
  const counts = Object.entries({ ...added, changed, 'pairs merged': merged }).filter(([, count]) => count > 0)
  const what = counts.map(([kind, count]) => `${count} ${kind}`).join(', ') || 'nothing new'
  get().tell(`Taken in from ${result.files.join(', ')}: ${what}.`)
}

/** True when evidence starts a new postmortem: nothing is open, the example is, or what is open can't be edited. */
export function opensNew(get: Get): boolean {
  const { postmortem, home, libraries, readOnly } = get()
  if (postmortem === null || readOnly !== null) return true
  return libraries.find((one) => one.key === home)?.example === true
}

/**
 * The zone that a new postmortem shows its times in. Where nobody chose one, that of the published page comes before the
 * computer's own: readers know the incident by it.
 */
export function proposedZone({ shownZone, settings, info, cards }: AppState): string {
  const own = settings.zone || info?.zone || 'UTC'
  if (shownZone !== null || own !== info?.zone) return shownZone ?? own
  return statedZone(readyFiles(cards)) ?? own
}

const label = (files: readonly ReadyFile[]) =>
  files.length === 1 ? `Add evidence from ${files[0]?.inspected.file.name}` : `Add evidence from ${files.length} files`

async function intoOpen(
  set: Put,
  get: Get,
  tools: StoreTools,
  files: readonly ReadyFile[],
  place: Place,
  opened: Postmortem,
) {
  await writeAttachments(set, get, tools.host, files, place)
  const taken = takeFiles(get().postmortem ?? opened, files, get().same, tools.platform.now())
  set({ data: new Map([...get().data, ...taken.data]) })
  get().edit(label(files), () => ({
    ...taken.postmortem,
    severity: proposedSeverity(taken.postmortem, get().library),
  }))
  set({ step: 'timeline' })
  return taken.result
}

async function intoNew(set: Put, get: Get, tools: StoreTools, files: readonly ReadyFile[]): Promise<ImportResult> {
  const holder: { taken?: Taken } = {}
  await createPostmortem(set, get, tools, {
    undoLabel: label(files),
    fill: (empty) => {
      const zone = proposedZone(get())
      holder.taken = takeFiles({ ...empty, zone }, files, get().same, tools.platform.now())
      return proposeHeader(holder.taken.postmortem, get().library)
    },
    // The evidence is on disk before anything is shown; a failure takes the new folder away again.
    finish: (place) => writeAttachments(set, get, tools.host, files, place),
  })
  set({ data: holder.taken?.data ?? new Map(), page: 'import', step: 'timeline' })
  return holder.taken?.result ?? nothingTaken
}

interface Place {
  readonly library: string
  readonly folder: string
}

/** Copies the files beside the postmortem, counting bytes. Throws `import.cancelled` when the author stops it. */
async function writeAttachments(
  set: Put,
  get: Get,
  host: Host,
  files: readonly ReadyFile[],
  place: Place,
): Promise<void> {
  const sizeOf = ({ inspected: { parsed, file } }: ReadyFile) => parsed.kept?.bytes.length ?? file.size
  const of = files.reduce((sum, file) => sum + sizeOf(file), 0)
  let before = 0
  for (const ready of files) {
    const { file, source, parsed } = ready.inspected
    const size = sizeOf(ready)
    const chunks = parsed.kept === undefined ? file.chunks() : [parsed.kept.bytes]
    await sendAttachment({ sha256: source.id, ext: source.ext, size, chunks }, (piece) => {
      if (!get().taking) throw new FaultlineError('import.cancelled', { name: file.name })
      set({ keeping: { file: file.name, bytes: before + piece.offset, of } })
      return host['attachment.write']({ ...place, ...piece })
    })
    before += size
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
