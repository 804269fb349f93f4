import { FaultlineError } from '../errors.ts'
import type { Platform } from '../platform.ts'
import type { ReadOptions } from '../postmortem/series.ts'
import type { UnstampedSource } from '../postmortem/source.ts'
import { instantOf, msOf } from '../time/instant.ts'
import { headRows } from './csv/cells.ts'
import { hasDaysOnly, readTable, timeColumns } from './csv/table.ts'
import { decodeHead, detectEncoding, join, readHead } from './decode.ts'
import { archiveKind, jsonKind, looksLike, markupKind } from './looksLike.ts'
import { stretchesOf, summaryOf } from './metrics/growing.ts'
import { readJsonFile } from './readJson.ts'
import { importers } from './registry.ts'
import type { Importer, ImportFile, ImportOptions, Inspected, ParseContext, Parsed } from './types.ts'

/** Below this, no importer recognises the file. */
const enough = 0.3

/**
 * Reads a file without taking it anywhere: what it is, what is in it, what it leaves open.
 * Throws FaultlineError: `file.empty`, `file.binary`, `import.misnamed`, `import.unrecognised`, `import.broken`,
 * `import.noTime`, `import.limit`, `import.cancelled`, `import.unknownFormat`.
 */
export async function inspectFile(
  file: ImportFile,
  options: ImportOptions,
  platform: ParseContext['platform'],
): Promise<Inspected> {
  const bytes = await readHead(file)
  const context: ParseContext = { platform, options }
  if (looksLike(bytes) === 'a zip archive' && platform.openZip !== undefined) return inspectArchive(file, context)
  const head = decodeHead(bytes, detectEncoding(file.name, bytes), platform)
  if (head.trim() === '')
    throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'white space only' })
  const { importer, confidence } = choose(file.name, head, options.format) ?? (await unrecognised(file, head, context))
  return inspected(file, importer, confidence, await importer.parse(file, context), context)
}

/** Throws `zip.unsafe`, `zip.damaged`, `import.limit` and `import.unrecognised` besides what the format throws. */
async function inspectArchive(file: ImportFile, context: ParseContext): Promise<Inspected> {
  const archive = await context.platform.openZip?.(file)
  const paths = archive?.entries.map(({ name }) => name) ?? []
  const [best] = importers
    .flatMap((importer) => {
      const confidence = importer.id === context.options.format ? 1 : (importer.archive?.sniff(paths) ?? 0)
      return importer.archive === undefined ? [] : [{ importer, archive: importer.archive, confidence }]
    })
    .sort((a, b) => b.confidence - a.confidence)
  if (archive === undefined || best === undefined || best.confidence < enough)
    throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: archiveKind(paths) })
  const parsed = await best.archive.parse(archive, file, context)
  return inspected(file, best.importer, best.confidence, parsed, context)
}

async function inspected(
  file: ImportFile,
  importer: Importer,
  confidence: number,
  parsed: Parsed,
  context: ParseContext,
): Promise<Inspected> {
  const own = await hashOf(file, context)
  const id = parsed.kept === undefined ? own : context.platform.sha256(parsed.kept.bytes)
  const kept = parsed.kept && { ext: parsed.kept.ext, bytes: parsed.kept.bytes.length }
  const original = id === own ? {} : { original: { bytes: file.size, sha256: own } }
  const read = readOptionsOf(context.options, parsed)
  const chat = parsed.chat && { messages: parsed.chat.messages.length, ...(Object.keys(read).length > 0 && { read }) }
  return {
    file,
    format: importer.id,
    confidence,
    parsed: withSource(parsed, id),
    source: { ...sourceOf(file, id, importer, parsed), ...kept, ...original, ...chat },
    options: read,
  }
}

interface Choice {
  readonly importer: Importer
  readonly confidence: number
}

function choose(name: string, head: string, format: string | undefined): Choice | null {
  if (format !== undefined) {
    const importer = importers.find((each) => each.id === format)
    if (importer === undefined) throw new FaultlineError('import.unknownFormat', { format })
    return { importer, confidence: 1 }
  }
  const markup = markupKind(head)
  if (markup === 'an HTML page') throw new FaultlineError('import.misnamed', { name, looksLike: markup })
  let best: Choice | null = null
  for (const importer of importers) {
    const confidence = importer.sniff(name, head)
    if (confidence > (best?.confidence ?? 0)) best = { importer, confidence }
  }
  return best !== null && best.confidence >= enough ? best : null
}

/** Says what can be said of a file that nothing recognises: broken JSON with its line before all else. */
async function unrecognised(file: ImportFile, head: string, context: ParseContext): Promise<never> {
  const markup = markupKind(head)
  // "[13:20] paged" is no JSON; a bracket, a quote or a brace right behind the first one is.
  const json = /^\s*(?:\{|\[\s*(?:[\]{"[]|$|-?\d+\s*[,\]]))/.test(head.slice(0, 200)) || /\.json$/i.test(file.name)
  if (json && markup === null) await readJsonFile(file, context)
  // A table that breaks a limit in its very first lines is still a table: its own error says which.
  headRows(head, ',', 20, false, file.name)
  throw new FaultlineError('import.unrecognised', {
    name: file.name,
    looksLike: markup ?? (json ? jsonKind(head) : textKind(head)),
  })
}

/** What a text is that no importer takes: the author looks there first. */
function textKind(head: string): string {
  const table = readTable(head)
  const columns = table !== null && table.header.length > 1 && table.regularity >= 0.6
  if (!columns) return 'text without times'
  const times = timeColumns(table)
  return times !== null && hasDaysOnly(table, times)
    ? 'a table of days without a time of day'
    : 'a table without a time column'
}

async function hashOf(file: ImportFile, { platform, options }: ParseContext): Promise<string> {
  const hasher = platform.hasher?.()
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.chunks()) {
    if (options.cancelled?.() === true) throw new FaultlineError('import.cancelled', { name: file.name })
    if (hasher === undefined) parts.push(chunk)
    else hasher.update(chunk)
    length += chunk.length
  }
  return hasher === undefined ? platform.sha256(join(parts, length)) : hasher.hex()
}

/** Importers don't know the file's hash; every origin gets it here, and every series the figures that it is shown with. */
function withSource(parsed: Parsed, source: string): Parsed {
  const stamp = <T extends { source: string }>(origins: readonly T[]) =>
    origins.map((origin) => ({ ...origin, source }))
  return {
    ...parsed,
    events: parsed.events.map((event) => ({ ...event, origins: stamp(event.origins) })),
    actions: parsed.actions.map((action) => ({ ...action, origins: stamp(action.origins) })),
    accounts: parsed.accounts.map((account) => ({ ...account, origin: source })),
    series: parsed.series.map((one) => ({ ...one, summary: { ...summaryOf(one), stretches: stretchesOf(one) } })),
  }
}

function sourceOf(file: ImportFile, id: string, importer: Importer, parsed: Parsed): UnstampedSource {
  const { first, last } = spanOf(parsed)
  return {
    id,
    name: file.name,
    ext: extOf(file.name, importer),
    bytes: file.size,
    format: importer.id,
    kind: parsed.kind,
    zone: parsed.zone,
    first,
    last,
    statements: [...parsed.statements],
    problems: [...parsed.problems],
    notPlaced: parsed.sections.flatMap(({ id: section, heading, text }) =>
      section === null ? [{ heading, text }] : [],
    ),
  }
}

function extOf(name: string, importer: Importer): string {
  const ext = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]
  return ext?.toLowerCase() ?? importer.extensions[0] ?? 'txt'
}

function spanOf(parsed: Parsed): { first: string | null; last: string | null } {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  const see = (ms: number | undefined) => {
    if (ms === undefined) return
    first = Math.min(first, ms)
    last = Math.max(last, ms)
  }
  for (const event of parsed.events) see(msOf(event.at))
  for (const series of parsed.series) {
    see(series.t[0])
    see(series.t.at(-1))
  }
  return first > last ? { first: null, last: null } : { first: instantOf(first), last: instantOf(last) }
}

/** What has to be answered again when the file is read again, an assumed zone included. */
function readOptionsOf(options: ImportOptions, parsed: Parsed): ReadOptions {
  const assumed = parsed.zone?.startsWith('assumed ') === true ? options.assumedZone : undefined
  const zone = options.zone ?? assumed
  return {
    ...(zone !== undefined && { zone }),
    ...(options.dateOrder !== undefined && { dateOrder: options.dateOrder }),
    ...(options.decimal !== undefined && { decimal: options.decimal }),
    ...(options.day !== undefined && { day: options.day }),
    ...(options.map !== undefined && { map: options.map }),
    ...(options.fold !== undefined && { fold: options.fold }),
    ...(options.leave !== undefined && { leave: options.leave }),
  }
}

/** The parts of a host that imports need. */
export type ImportPlatform = Pick<Platform, 'sha256' | 'hasher' | 'decodeText' | 'encodeText'>
