import type { ComposedDocument } from '../doc/document.ts'
import { type Release, type Series, versionLine } from '../doc/versionLine.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'

/** The document as that version: its number and time stand in its header, and in the names of its files. */
export function released(
  document: ComposedDocument,
  postmortem: Postmortem,
  series: Series,
  release: Release | undefined,
): ComposedDocument {
  if (release === undefined) return document
  return { ...document, release, versionLine: versionLine(postmortem, series, release) }
}
