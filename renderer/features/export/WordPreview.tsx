import type { ComposedDocument } from '../../../core/doc/document.ts'
import { numbered } from '../../ui/numbered.ts'
import { scrollable } from '../../ui/scrollable.ts'
import { DocumentBlock } from './DocumentBlock.tsx'

interface WordPreviewProps {
  readonly document: ComposedDocument
  readonly label: string
  /** What this page is beside the file. */
  readonly note?: string
}

/** A document's text in its order and structure, drawn by us: pages and fonts are those of the program that shows the file. */
export function WordPreview({ document, label, note }: WordPreviewProps) {
  return (
    <>
      {note && <p className="preview-note">{note}</p>}
      <article className="preview preview-word" aria-label={`${label} preview`} {...scrollable}>
        <h3 className="word-title">{document.title}</h3>
        <p className="word-subtitle">{[document.subtitle, document.versionLine].filter(Boolean).join('. ')}</p>
        {numbered(document.root.children).map(({ key, item: node }) => (
          <DocumentBlock key={key} node={node} />
        ))}
      </article>
    </>
  )
}
