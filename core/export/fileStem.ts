import type { ComposedDocument } from '../doc/document.ts'
import { formatInstant } from '../time/formatInstant.ts'
import { fileName } from './briefs/fileNames.ts'

/**
 * The name of a document's files without their ending. From the command line `2025-11-24-late-labels-customer`; as a version
 * `Late labels 24 Nov 2025 - v2`, and `… - INTERNAL v2` for insiders, so that nobody forwards the wrong one.
 */
export function fileStem(document: ComposedDocument): string {
  const { slug, audience, release } = document
  if (release === undefined) return `${slug}-${audience}`
  return `${named(document)} - ${audience === 'internal' ? 'INTERNAL ' : ''}v${release.version}`
}

/** The same for a part of it: `-status-statuspage`, `-files`. */
export function partStem(document: ComposedDocument, part: string): string {
  return document.release === undefined
    ? `${document.slug}-${part.replaceAll(' ', '-')}`
    : `${fileStem(document)} ${part}`
}

function named({ title, properties }: ComposedDocument): string {
  const day = properties.find(({ key }) => key === 'date')?.value
  const date = typeof day === 'string' ? ` ${formatInstant(`${day}T00:00:00Z`, 'UTC', 'date')}` : ''
  return `${fileName(title, 80)}${date}`
}
