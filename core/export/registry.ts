import type { Finding } from '../checks/finding.ts'
import { runChecks } from '../checks/registry.ts'
import { compose } from '../doc/compose.ts'
import type { Withheld } from '../doc/document.ts'
import { embedPictures, type Pictures } from '../doc/embedPictures.ts'
import type { Release } from '../doc/versionLine.ts'
import { FaultlineError } from '../errors.ts'
import { computeFacts } from '../facts/facts.ts'
import type { Guide } from '../guide/guide.ts'
import type { SeriesData } from '../metrics/columns.ts'
import type { Audience } from '../postmortem/audience.ts'
import type { Library, Person } from '../postmortem/library.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Day } from '../time/instant.ts'
import { changesExporter } from './changes/changesExporter.ts'
import { slackExporter } from './chat/slackSummary.ts'
import { docxExporter } from './docx/docxExporter.ts'
import { htmlExporter, pdfExporter } from './html/htmlExporter.ts'
import { markdownExporter } from './markdown/markdownExporter.ts'
import { markdownVariants } from './markdown/markdownVariants.ts'
import { released } from './released.ts'
import { statusExporters } from './status/statusExporters.ts'
import { summaryExporter } from './summaryExporter.ts'
import type { Artifact, ExportContext, Exporter } from './types.ts'

/** Every format that a document can leave in, by the id that `--to` takes. */
export const exporters: readonly Exporter[] = [
  markdownExporter,
  ...markdownVariants,
  docxExporter,
  htmlExporter,
  pdfExporter,
  summaryExporter,
  slackExporter,
  changesExporter,
  ...statusExporters,
]

export interface ExportInput {
  readonly postmortem: Postmortem
  readonly audience: Audience
  /** Ids of exporters; each is written once, in this order. */
  readonly formats: readonly string[]
  /** The guide of this audience. */
  readonly guide: Guide
  readonly library: Library
  /** people.json: names that stay inside. */
  readonly people: readonly Person[]
  readonly today: Day
  readonly data: SeriesData
  readonly platform: ExportContext['platform']
  readonly paper?: 'a4' | 'letter'
  /** Bytes of the pictures that its texts show, by their address; one that is not here is told in words. */
  readonly pictures?: Pictures
  /** A company's .docx, for the look of Word files. Throws `export.badReference` when it can't be used. */
  readonly reference?: Uint8Array
  /** Write although findings block. */
  readonly force?: boolean
  /** What left before as that version: the postmortem as it then was, for the note of what changed. */
  readonly previous?: { readonly version: number; readonly postmortem: Postmortem }
  /** The version that is written; from the command line there is none. */
  readonly release?: Release
}

export interface ExportResult {
  /** Empty when blocked. */
  readonly artifacts: readonly Artifact[]
  readonly withheld: Withheld
  /** All that were found for this reader, blocking ones first. */
  readonly findings: readonly Finding[]
  readonly blocked: boolean
}

/**
 * The postmortem as files for one reader. Findings that block write nothing unless `force`.
 * Throws `export.unknownFormat` before anything is written.
 */
export async function exportPostmortem(input: ExportInput): Promise<ExportResult> {
  const { postmortem, audience, guide, library, people, today, data, platform } = input
  const chosen = [...new Set(input.formats)].map(exporterOf)
  const facts = computeFacts(postmortem, { today })
  const composed = compose(postmortem, { audience, guide, library, facts, data })
  const whole = embedPictures(composed, input.pictures ?? new Map())
  const document = released(whole, postmortem, audience, input.release)
  const paper = input.paper === undefined ? {} : { paper: input.paper }
  const look = input.reference === undefined ? {} : { reference: input.reference }
  const previous = previousFor(input)
  const context: ExportContext = { platform, document, postmortem, ...paper, ...look, ...previous }
  const findings = [
    ...runChecks({ postmortem, facts, library, people, guide, today, audience, data, hashing: platform }),
    ...chosen.flatMap((exporter) => exporter.inspect?.(context) ?? []),
  ]
  const blocking = findings.filter(({ blocks }) => blocks)
  const blocked = audience === 'customer' && blocking.length > 0 && input.force !== true
  const sorted = [...blocking, ...findings.filter(({ blocks }) => !blocks)]
  const artifacts = blocked ? [] : await writeAll(chosen, context)
  return { artifacts, withheld: document.withheld, findings: sorted, blocked }
}

/** The names that stay inside today stay out of what is quoted from then. */
function previousFor(input: ExportInput): Pick<ExportContext, 'previous'> {
  const { postmortem, previous, audience, guide, library, today, data } = input
  if (previous === undefined) return {}
  const then = { ...previous.postmortem, decisions: postmortem.decisions }
  const facts = computeFacts(then, { today })
  return {
    previous: { version: previous.version, document: compose(then, { audience, guide, library, facts, data }) },
  }
}

function exporterOf(format: string): Exporter {
  const found = exporters.find(({ id }) => id === format)
  if (found !== undefined) return found
  throw new FaultlineError('export.unknownFormat', { format, known: exporters.map(({ id }) => id).join(', ') })
}

// One after the other: charts share one rasteriser, and the order of files is part of the same bytes.
async function writeAll(chosen: readonly Exporter[], context: ExportContext): Promise<Artifact[]> {
  const artifacts: Artifact[] = []
  for (const exporter of chosen) artifacts.push(...(await exporter.write(context)))
  return artifacts
}
