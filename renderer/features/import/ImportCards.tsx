import type { ImportCard as Card } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { PeopleCard } from './chat/PeopleCard.tsx'
import { FailedCard } from './FailedCard.tsx'
import { ReadyCard } from './ReadyCard.tsx'
import type { ImportPlan } from './useImportPlan.ts'

/** One card for each file, in the order they came. */
export function ImportCards({ plan }: { readonly plan: ImportPlan }) {
  const cards = useApp((state) => state.cards)
  return (
    <ul className="import-cards">
      {cards.map((card) => (
        <li key={card.key}>
          <OneCard card={card} plan={plan} />
        </li>
      ))}
    </ul>
  )
}

function OneCard({ card, plan }: { readonly card: Card; readonly plan: ImportPlan }) {
  const remove = useApp((state) => state.removeCard)
  if (card.state.kind === 'failed') return <FailedCard card={card} report={card.state.report} />
  if (card.state.kind === 'beside') return <PeopleCard card={card} />
  if (card.state.kind === 'ready') return <ReadyCard card={card} inspected={card.state.inspected} plan={plan} />
  return (
    <article className="import-card" aria-busy="true">
      <div className="import-head">
        <h2>{card.file.name}</h2>
        <span className="import-count">{sizeOf(card.file.size)}</span>
      </div>
      <ProgressLine
        label={`Reading ${card.file.name}: ${sizeOf(card.state.bytes)} of ${sizeOf(card.file.size)}`}
        value={card.state.bytes}
        max={card.file.size}
        onCancel={() => remove(card.key)}
      />
    </article>
  )
}

/** `4.2 MB`. */
function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`
}
