import { useState } from 'react'
import { Button } from './Button.tsx'
import { TextField } from './TextField.tsx'

interface AnswerButtonProps {
  readonly label: string
  /** Asked before it is done; left out, one press does it. */
  readonly question?: string | undefined
  readonly onAnswer: (words?: string) => void
  readonly keys?: string | undefined
}

/** A link-like button that may ask for a few words first, in place. Escape takes it back. */
export function AnswerButton({ label, question, onAnswer, keys }: AnswerButtonProps) {
  const [words, setWords] = useState<string | null>(null)
  if (question === undefined || words === null) {
    const press = () => (question === undefined ? onAnswer() : setWords(''))
    return (
      <button type="button" className="link-button" data-answer onClick={press} aria-keyshortcuts={keys}>
        {label}
      </button>
    )
  }
  return (
    <form
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '') onAnswer(words.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setWords(null)
      }}
    >
      <TextField label={question} value={words} onChange={setWords} autoFocus required />
      <Button type="submit">Keep it</Button>
    </form>
  )
}
