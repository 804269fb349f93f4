import type { Output } from '../../../core/host/contract.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

type Related = Output<'library.related'>['related'][number]

/** More than three would be a second library beside the text. */
const most = 3
const kinds = { factor: 'same factor', service: 'same service', wording: 'similar words' } as const

/** Earlier incidents that share something with this one and whose actions are still open: the strongest reason to act. */
export function RelatedList({ related }: { related: readonly Related[] }) {
  if (related.length === 0) return null
  return (
    <section className="related" aria-label="It happened before">
      <h3>It happened before</h3>
      <ul>
        {related.slice(0, most).map((one) => (
          <RelatedItem key={one.folder} related={one} />
        ))}
      </ul>
    </section>
  )
}

function RelatedItem({ related: { folder, title, start, reasons, open } }: { related: Related }) {
  const zone = useApp((state) => state.postmortem?.zone) ?? 'UTC'
  const home = useApp((state) => state.home)
  const openPostmortem = useApp((state) => state.open)
  const [first, ...rest] = open
  return (
    <li className="related-item">
      <Button look="link" onClick={() => home !== null && void openPostmortem(home, folder)}>
        {title}, {formatInstant(start, zone, 'date')}
      </Button>
      <span className="hint">
        {reasons.map(({ kind, text }) => `${kinds[kind]}${text ? `: ${text}` : ''}`).join('; ')}
      </span>
      {first !== undefined && (
        <span>
          Still open: {first.action.title} <span className="hint">{first.owner ?? 'no owner'}</span>
          {first.lateDays > 0 && <span className="action-late"> {first.lateDays} d late</span>}
          {rest.length > 0 && <span className="hint"> and {rest.length} more</span>}
        </span>
      )}
    </li>
  )
}
