import type { Postmortem } from '../../postmortem/postmortem.ts'
import type { Publication } from '../../postmortem/review.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { type Instant, msOf } from '../../time/instant.ts'
import type { CompareRow } from './comparePage.ts'

/** `Updated 24 Nov 2026: Predictive scaling is completed.` for the ticked states; other changes are a correction. */
export function updateNote(
  rows: readonly CompareRow[],
  ticked: ReadonlySet<number>,
  { actions }: Pick<Postmortem, 'actions'>,
  { at, zone }: { readonly at: Instant; readonly zone: string },
): string {
  const changed = rows.filter(({ id, kind }) =>
    kind === 'extra' ? !ticked.has(id) : kind !== 'same' && ticked.has(id),
  )
  if (changed.length === 0) return ''
  const done = actions.filter(
    ({ title, status, public: told }) =>
      told !== null &&
      status === 'done' &&
      changed.some(({ kind, proposed }) => kind === 'changed' && proposed?.key.startsWith(title.toLowerCase())),
  )
  const states = done.map(({ title }) => `${title} is completed`)
  const others = changed.length > done.length ? ['the text was corrected'] : []
  return `Updated ${formatInstant(at, zone, 'date')}: ${[...states, ...others].join('; ')}.`
}

/** The newest text that is said to be on a page as its postmortem; null when none was. */
export function lastPosted({ publications = [] }: Postmortem, page: string, post = 'postmortem'): Publication | null {
  return publications
    .filter((one) => one.page === page && one.post === post)
    .reduce<Publication | null>(
      (newest, one) => (newest === null || msOf(one.at) >= msOf(newest.at) ? one : newest),
      null,
    )
}
