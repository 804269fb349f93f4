import { useEffect, useId, useRef, useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { selectWords } from './useGoToComment.ts'
import { useReviewEdits } from './useReviewEdits.ts'
import { useSectionNames } from './useSectionNames.ts'
import { useYourName } from './YourName.tsx'

/** A new comment on the chosen words; with other words for them it is a suggestion. Mod-Enter keeps it, Esc takes it back. */
export function CommentForm() {
  const commenting = useApp((state) => state.commenting)
  const viewReview = useApp((state) => state.viewReview)
  const { nameOf } = useSectionNames()
  const { add } = useReviewEdits()
  const yourName = useYourName()
  const [text, setText] = useState('')
  const [words, setWords] = useState<string | null>(null)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // It was asked for, and is where one writes next.
  useEffect(() => field.current?.focus(), [])
  if (commenting === null) return null
  const { quote, section } = commenting
  const ready = words === null ? text.trim() !== '' : words.trim() !== quote
  const submit = async () => {
    if (!ready) return
    await yourName.keep()
    add(text.trim(), words === null ? undefined : words.trim())
    selectWords(commenting)
  }
  const cancel = () => {
    viewReview({ commenting: null })
    selectWords(commenting)
  }
  return (
    <form
      className="comment-form"
      aria-label="New comment"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <p className="comment-place">{nameOf(section).heading}</p>
      {quote === '' ? (
        <p className="hint">About the whole section.</p>
      ) : (
        <blockquote className="comment-quote">{quote}</blockquote>
      )}
      <label htmlFor={id} className="field-label">
        {words === null ? 'Comment' : 'Why (may stay empty)'}
      </label>
      <textarea
        id={id}
        className="field"
        rows={3}
        ref={field}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {quote !== '' && (
        <Switch label="Suggest other words" on={words !== null} onChange={(on) => setWords(on ? quote : null)} />
      )}
      {words !== null && (
        <>
          <label htmlFor={`${id}-words`} className="field-label">
            Instead of the words above
          </label>
          <textarea
            id={`${id}-words`}
            className="field"
            rows={3}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </>
      )}
      {yourName.field}
      <div className="comment-acts">
        <Button type="submit" look="primary" disabled={!ready}>
          {words === null ? 'Comment' : 'Suggest'}
        </Button>
        <Button look="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
