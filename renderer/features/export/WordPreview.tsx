import type { ComposedDocument } from '../../../core/doc/document.ts'
import { numbered } from '../../ui/numbered.ts'
import { scrollable } from '../../ui/scrollable.ts'
import { DocumentBlock } from './DocumentBlock.tsx'

/** The Word document's text in its order and structure; pages and fonts are Word's. */
export function WordPreview({ document }: { document: ComposedDocument }) {
  return (
    <article className="preview preview-word" aria-label="Word preview" {...scrollable}>
      <h3 className="word-title">{document.title}</h3>
      <p className="word-subtitle">{[document.subtitle, document.versionLine].filter(Boolean).join('. ')}</p>
      {numbered(document.root.children).map(({ key, item: node }) => (
        <DocumentBlock key={key} node={node} />
      ))}
    </article>
  )
}
