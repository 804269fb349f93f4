import type { ImportCard } from '../../../store/types.ts'
import { useApp } from '../../../store/useApp.ts'
import { Button } from '../../../ui/Button.tsx'
import { Tag } from '../../../ui/Tag.tsx'

/** `users.json` beside loose day files: it gives them names and nothing else comes of it. */
export function PeopleCard({ card }: { readonly card: ImportCard }) {
  const remove = useApp((state) => state.removeCard)
  return (
    <article className="import-card">
      <div className="import-head">
        <h2>{card.file.name}</h2>
        <Tag tone="blue">People of a Slack export</Tag>
        <span className="import-count">
          <Button look="link" onClick={() => remove(card.key)}>
            Leave it out
          </Button>
        </span>
      </div>
      <p className="muted">Gives the chat files beside it the names of their people. It is not copied.</p>
    </article>
  )
}
