import { summaryOf } from '../../../core/import/metrics/growing.ts'
import type { Columns, SeriesData } from '../../../core/metrics/columns.ts'
import { type DerivedPart, deriveColumns } from '../../../core/metrics/derive.ts'
import type { DeriveOffer } from '../../../core/metrics/deriveOffers.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { instantOf } from '../../../core/time/instant.ts'

/** Adds a derived series below those it is made from; the rate of the counter that was on the strip takes its place there. */
export function addDerived(postmortem: Postmortem, offer: DeriveOffer, data: SeriesData): Postmortem {
  const [first] = offer.from
  if (first === undefined || postmortem.series.some(({ id }) => id === offer.id)) return postmortem
  const takesOver = offer.derived.kind === 'rate' && first.main === true
  const made = seriesOf(offer, first, columnsOf(offer, data), takesOver)
  const last = Math.max(...offer.from.map(({ id }) => postmortem.series.findIndex((one) => one.id === id)))
  const others = postmortem.series.map((one) => (takesOver && one.id === first.id ? { ...one, main: false } : one))
  return { ...postmortem, series: [...others.slice(0, last + 1), made, ...others.slice(last + 1)] }
}

function columnsOf({ derived, from }: DeriveOffer, data: SeriesData): Columns {
  const parts = derived.parts.flatMap(({ column, role, bound }): DerivedPart[] => {
    const columns = data.get(from.find((one) => one.column === column)?.id ?? '')
    return columns === undefined ? [] : [{ columns, role, ...(bound === undefined ? {} : { bound }) }]
  })
  return deriveColumns(derived.kind, parts, derived.percent)
}

function seriesOf({ id, name, unit, derived }: DeriveOffer, first: Series, columns: Columns, main: boolean): Series {
  const { t } = columns
  const [start, end] = [t[0], t.at(-1)]
  return {
    id,
    name,
    unit,
    source: first.source,
    format: first.format,
    // No column of the file: a later version of it must not be taken for this one.
    column: { time: first.column.time, value: -1 },
    read: first.read,
    points: t.length,
    ...summaryOf(columns),
    first: start === undefined ? null : instantOf(start),
    last: end === undefined ? null : instantOf(end),
    audience: 'internal',
    ...(main && { main }),
    derived,
  }
}
