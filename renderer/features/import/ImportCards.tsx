import type { ImportCard as Card } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { PeopleCard } from './chat/PeopleCard.tsx'
import { FailedCard } from './FailedCard.tsx'
import { ReadyCard } from './ReadyCard.tsx'

/** One card for each file, in the order they came. */
export function ImportCards() {
  const cards = useApp((state) => state.cards)
  return (
    <ul className="import-cards">
      {cards.map((card) => (
        <li key={card.key}>
          <OneCard card={card} />
        </li>
      ))}
    </ul>
  )
}

function OneCard({ card }: { readonly card: Card }) {
  const remove = useApp((state) => state.removeCard)
  if (card.state.kind === 'failed') return <FailedCard card={card} report={card.state.report} />
  if (card.state.kind === 'beside') return <PeopleCard card={card} />
  if (card.state.kind === 'ready') return <ReadyCard card={card} inspected={card.state.inspected} />
  return (
    <article className="import-card" aria-busy="true">
      <div className="import-head">
        <h2>{card.file.name}</h2>
      </div>
      <ProgressLine
        label={`Reading ${card.file.name}`}
        value={card.state.bytes}
        max={card.file.size}
        onCancel={() => remove(card.key)}
      />
    </article>
  )
}
