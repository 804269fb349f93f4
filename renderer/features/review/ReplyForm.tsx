import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useYourName } from './YourName.tsx'

interface ReplyFormProps {
  readonly onReply: (words: string) => void
  readonly onDone: () => void
}

/** An answer in place. Mod-Enter keeps it, Esc takes it back. */
export function ReplyForm({ onReply, onDone }: ReplyFormProps) {
  const [text, setText] = useState('')
  const yourName = useYourName()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = async () => {
    if (text.trim() === '') return
    await yourName.keep()
    onReply(text.trim())
    onDone()
  }
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <label htmlFor={id} className="unseen">
        Reply
      </label>
      <textarea
        id={id}
        ref={field}
        className="field"
        rows={2}
        placeholder="Reply"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {yourName.field}
      <div className="comment-acts">
        <Button type="submit" disabled={text.trim() === ''}>
          Reply
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
