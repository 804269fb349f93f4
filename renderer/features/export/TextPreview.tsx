import { useEffect, useState } from 'react'
import { formatText, type TextSource } from './previewText.ts'

interface TextPreviewProps {
  readonly format: string
  readonly label: string
  readonly source: TextSource
}

/** The file, letter for letter. */
export function TextPreview({ format, label, source }: TextPreviewProps) {
  const { document, postmortem, previous } = source
  const [text, setText] = useState('')
  useEffect(() => {
    let stopped = false
    const made = formatText(format, { document, postmortem, ...(previous === undefined ? {} : { previous }) })
    // What can't be made yet says so when it is saved; the preview of the last good state stays.
    made.then((written) => !stopped && setText(written)).catch(() => undefined)
    return () => {
      stopped = true
    }
  }, [format, document, postmortem, previous])
  return <textarea readOnly className="preview preview-code" aria-label={`${label} preview`} value={text} />
}
