import type { Finding } from '../checks/finding.ts'
import type { ComposedDocument } from '../doc/document.ts'
import type { Platform } from '../platform.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'

export interface Artifact {
  /** Relative to the output folder, with forward slashes. */
  readonly file: string
  readonly format: string
  readonly content: string | Uint8Array
}

export interface ExportContext {
  readonly platform: Pick<Platform, 'rasterise' | 'encodeText' | 'sha256' | 'printPdf'>
  readonly document: ComposedDocument
  /** For the data of an internal Markdown file only. Everything else reads the document. */
  readonly postmortem: Postmortem
  /** A4 unless the reader is in a Letter country. */
  readonly paper?: 'a4' | 'letter'
  /** What this reader was given last, composed as they would read it. */
  readonly previous?: { readonly version: number; readonly document: ComposedDocument }
  /** A company's .docx: Word files take styles, header, footer and logo from it. */
  readonly reference?: Uint8Array
}

export interface Exporter {
  /** What `--to` takes: `md`, `docx`, `status:statuspage`. */
  readonly id: string
  readonly label: string
  readonly extension: string
  readonly write: (context: ExportContext) => Promise<readonly Artifact[]>
  /** What this format can't take as it is: a post over its page's limit. */
  readonly inspect?: (context: ExportContext) => readonly Finding[]
}
