import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'

interface ChatPageProps {
  readonly title: string
  readonly note?: string
  readonly doneLabel: string
  readonly disabled?: boolean
  readonly onDone: () => void
  /** Goes back without it; left out where there is nothing to give up. */
  readonly onBack?: () => void
  readonly children: ReactNode
}

/** A page for one question about a chat: Mod-Enter is done with it. */
export function ChatPage({ title, note, doneLabel, disabled = false, onDone, onBack, children }: ChatPageProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || disabled) return
    // Mod-Enter elsewhere takes everything in.
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }
  return (
    <main className="plain-page chat-page" data-region="content" aria-label={title} tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="page-head">
        <h1>{title}</h1>
        {note !== undefined && <p className="muted">{note}</p>}
        <div className="page-head-actions">
          {onBack !== undefined && <Button onClick={onBack}>Back</Button>}
          <Button look="primary" disabled={disabled} aria-keyshortcuts="Control+Enter Meta+Enter" onClick={onDone}>
            {doneLabel}
          </Button>
        </div>
      </header>
      {children}
    </main>
  )
}
