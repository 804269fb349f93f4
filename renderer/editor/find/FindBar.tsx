import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useRef } from 'react'
import type { TextCommands } from '../textCommands.ts'
import { useFind } from './useFind.ts'
import './find.css'

interface FindBarProps {
  /** The part of the page whose texts are searched. */
  readonly scope: RefObject<HTMLElement | null>
  readonly onCommands: (commands: TextCommands) => () => void
}

/** Find, and replace, in all texts of the step. Mod-F opens it; Enter walks on, Esc leaves the caret on the match. */
export function FindBar({ scope, onCommands }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null)
  const find = useFind(scope, field, onCommands)
  if (!find.open) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') find.close()
    else if (event.key === 'Enter' && event.target === field.current) find.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) find.replace()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className="ed-find" aria-label="Find in this step" onKeyDown={onKeyDown}>
      <input
        ref={field}
        className="ed-find-field"
        aria-label="Find"
        placeholder="Find"
        value={find.words}
        onChange={(event) => find.setWords(event.target.value)}
      />
      <output className="ed-find-count">{countText(find.words, find.at, find.count)}</output>
      <button type="button" className="ed-tool" aria-label="Previous match" onClick={() => find.step(-1)}>
        <ChevronUp size={16} />
      </button>
      <button type="button" className="ed-tool" aria-label="Next match" onClick={() => find.step(1)}>
        <ChevronDown size={16} />
      </button>
      {find.replacing && (
        <>
          <input
            className="ed-find-field"
            aria-label="Replace with"
            placeholder="Replace with"
            value={find.replacement}
            onChange={(event) => find.setReplacement(event.target.value)}
          />
          <button type="button" className="button" disabled={find.count === 0} onClick={find.replace}>
            Replace
          </button>
          <button type="button" className="button" disabled={find.count === 0} onClick={find.replaceAll}>
            Replace all
          </button>
        </>
      )}
      <button type="button" className="ed-tool" aria-label="Close" onClick={find.close}>
        <X size={16} />
      </button>
    </search>
  )
}

function countText(words: string, at: number, count: number): string {
  if (words === '') return ''
  return count === 0 ? 'Not in this step' : `${at + 1} of ${count}`
}
