import { useEffect, useState } from 'react'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import { useApp } from '../../store/useApp.ts'
import { markdownText } from './previewText.ts'

/** The file, letter for letter. */
export function MarkdownPreview({ document }: { document: ComposedDocument }) {
  const postmortem = useApp((state) => state.postmortem)
  const [text, setText] = useState('')
  useEffect(() => {
    let stopped = false
    if (postmortem !== null) void markdownText(document, postmortem).then((made) => !stopped && setText(made))
    return () => {
      stopped = true
    }
  }, [document, postmortem])
  return <textarea readOnly className="preview preview-code" aria-label="Markdown preview" value={text} />
}
