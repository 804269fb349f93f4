import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Series } from '../postmortem/series.ts'

/**
 * Puts the series of a later export in the place of the earlier ones, `from` → `to`: they keep the names, the audience and
 * the place on the strip that the author gave, and marks, the impact's metric and chips point to the new points.
 */
export function replaceSeries(postmortem: Postmortem, pairs: readonly { from: string; to: Series }[]): Postmortem {
  if (pairs.length === 0) return postmortem
  const ids = new Map(pairs.map(({ from, to }) => [from, to]))
  const series = postmortem.series.map((before) => {
    const after = ids.get(before.id)
    return after === undefined ? before : withChoices(after, before)
  })
  // What was handed over stays as it was; series and sources name their own.
  const { exports, sources, series: _, ...told } = postmortem
  return { ...rename(told, new Map(pairs.map(({ from, to }) => [from, to.id]))), exports, sources, series }
}

/** What the file says is the new one's; all else is what the author chose. */
function withChoices(after: Series, before: Series): Series {
  const { main: _, ...fresh } = after
  return { ...before, ...fresh, name: before.name, audience: before.audience }
}

/** The same value with ids exchanged in every text of it; what holds none stays the same object. */
function rename<T>(value: T, ids: ReadonlyMap<string, string>): T
function rename(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    let text = value
    for (const [from, to] of ids) if (text.includes(from)) text = text.replaceAll(from, to)
    return text
  }
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item: unknown) => rename(item, ids))
    return items.some((item, i) => item !== value[i]) ? items : value
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]: [string, unknown]) => [key, one, rename(one, ids)] as const)
  return entries.some(([, before, after]) => before !== after)
    ? Object.fromEntries(entries.map(([key, , after]) => [key, after]))
    : value
}
