import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'

type Change = (postmortem: Postmortem) => Postmortem

export const changeSeries =
  (id: string, change: (series: Series) => Series): Change =>
  (postmortem) => ({
    ...postmortem,
    series: postmortem.series.map((series) => (series.id === id ? change(series) : series)),
  })

/** Only one series is on the fault strip. */
export const makeMain =
  (id: string): Change =>
  (postmortem) => ({
    ...postmortem,
    series: postmortem.series.map((series) => {
      const { main: _, ...rest } = series
      return series.id === id ? { ...rest, main: true } : rest
    }),
  })

/** What customers read instead of the series' name; empty takes it away. */
export function renameForCustomers(series: Series, name: string): Series {
  const { customerName: _, ...rest } = series
  return name.trim() === '' ? rest : { ...rest, customerName: name }
}

/** A customer chart needs the window and a name; it stays inside until said otherwise. */
export const flipSeries = (series: Series): Series => ({
  ...series,
  audience: series.audience === 'customer' ? 'internal' : 'customer',
})

/** Where a chart's value axis begins; `auto` leaves it to the values. */
export function scaleFrom(series: Series, scale: 'auto' | 'zero' | 'data'): Series {
  const { scale: _, ...rest } = series
  return scale === 'auto' ? rest : { ...rest, scale }
}

/** Whether the chart also shows the week before. */
export function compareWeek(series: Series, on: boolean): Series {
  const { compare: _, ...rest } = series
  return on ? { ...rest, compare: 'week' } : rest
}
