import { useEffect, useRef, useState } from 'react'

interface SourceViewProps {
  readonly label: string
  readonly text: string
  readonly readOnly: boolean
  readonly onChange: (text: string) => void
}

const idleMs = 300

/** The section's Markdown, letter by letter. */
export function SourceView({ label, text, readOnly, onChange }: SourceViewProps) {
  const [draft, setDraft] = useState(text)
  const sent = useRef(text)
  const send = useRef(onChange)
  const latest = useRef(draft)
  send.current = onChange
  latest.current = draft
  // A text from elsewhere (an undo) replaces the draft; the echo of our own does not.
  useEffect(() => {
    if (text !== sent.current) setDraft(text)
    sent.current = text
  }, [text])
  const flush = useRef(() => {
    if (latest.current === sent.current) return
    sent.current = latest.current
    send.current(latest.current)
  })
  useEffect(() => {
    if (draft === sent.current) return
    const timer = window.setTimeout(() => flush.current(), idleMs)
    return () => window.clearTimeout(timer)
  }, [draft])
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const last = flush.current
    area.current?.focus({ preventScroll: true })
    return last
  }, [])
  return (
    <textarea
      ref={area}
      className="ed-source"
      aria-label={`${label}, Markdown`}
      value={draft}
      readOnly={readOnly}
      rows={Math.max(6, draft.split('\n').length + 1)}
      spellCheck
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => flush.current()}
    />
  )
}
