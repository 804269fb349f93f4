import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { isTextTarget } from '../../ui/focusables.ts'

interface CardFrameProps {
  readonly name: string
  readonly look: string
  /** Behind the name: what it is, counts, the menu of formats. */
  readonly head: ReactNode
  readonly children: ReactNode
}

/** A card that folds to its head: Space on its name, or a click; F opens the menu of formats. */
export function CardFrame({ name, look, head, children }: CardFrameProps) {
  const [folded, setFolded] = useState(false)
  const letters = useApp((state) => state.settings.singleKeys)
  const body = useId()
  const Arrow = folded ? ChevronRight : ChevronDown
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const own = event.target instanceof Node && event.currentTarget.contains(event.target)
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    // The list that it opens hangs elsewhere in the page, where F goes to a format by its letter.
    if (!own || !plain || !letters || event.key.toLowerCase() !== 'f' || isTextTarget(event.target)) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>('.import-head > [aria-haspopup]')?.click()
  }
  return (
    <article className={look} onKeyDown={onKeyDown}>
      <div className="import-head">
        <h2>
          <button
            type="button"
            className="import-fold"
            aria-expanded={!folded}
            aria-controls={body}
            aria-keyshortcuts="Space F"
            onClick={() => setFolded(!folded)}
          >
            <Arrow aria-hidden="true" size={16} />
            <span>{name}</span>
          </button>
        </h2>
        {head}
      </div>
      <div id={body} className="import-card-body" hidden={folded}>
        {children}
      </div>
    </article>
  )
}
