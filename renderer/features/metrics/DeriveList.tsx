import { useMemo } from 'react'
import { deriveOffers } from '../../../core/metrics/deriveOffers.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { addDerived } from './addDerived.ts'

/** What can be made of the series at hand: rates of counters, shares of errors, percentiles. Nothing is shown where nothing can. */
export function DeriveList({ postmortem }: { readonly postmortem: Postmortem }) {
  const edit = useApp((state) => state.edit)
  const data = useApp((state) => state.data)
  const { series } = postmortem
  const offers = useMemo(() => deriveOffers(series, data), [series, data])
  if (offers.length === 0) return null
  return (
    <details className="derive-list" open={offers.some(({ from }) => from.some(({ main }) => main === true))}>
      <summary>Can be made of these ({offers.length})</summary>
      <ul aria-label="Series that can be made">
        {offers.map((offer) => (
          <li key={offer.id}>
            <button
              type="button"
              className="button small"
              onClick={() => edit(`Add ${offer.name}`, (now) => addDerived(now, offer, data))}
            >
              Add
            </button>{' '}
            {offer.name} <span className="hint">{offer.unit}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
