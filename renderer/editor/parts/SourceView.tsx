import { type RefObject, useEffect, useRef, useState } from 'react'

interface SourceViewProps {
  readonly label: string
  readonly text: string
  readonly readOnly: boolean
  readonly onChange: (text: string) => void
  /** Where the caret goes at first; told again when it moves. */
  readonly caret: RefObject<number | null>
}

const idleMs = 300

/** The section's Markdown, letter by letter. */
export function SourceView({ label, text, readOnly, onChange, caret }: SourceViewProps) {
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
    const box = area.current
    box?.focus({ preventScroll: true })
    if (box && caret.current !== null) {
      box.setSelectionRange(caret.current, caret.current)
      scrollToCaret(box, caret.current)
    }
    return last
  }, [caret])
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
      onSelect={(event) => {
        caret.current = event.currentTarget.selectionStart
      }}
      onBlur={() => flush.current()}
    />
  )
}

/** The box is as high as its text, so that the page scrolls: to the line of the caret, more or less. */
function scrollToCaret(box: HTMLTextAreaElement, caret: number) {
  const scroller = box.closest<HTMLElement>('[data-scroller]')
  if (!scroller || box.value === '') return
  const share = box.value.slice(0, caret).split('\n').length / box.value.split('\n').length
  const { top, height } = box.getBoundingClientRect()
  const y = top + height * share
  const view = scroller.getBoundingClientRect()
  if (y < view.top || y > view.bottom) scroller.scrollTop += y - (view.top + view.bottom) / 2
}
