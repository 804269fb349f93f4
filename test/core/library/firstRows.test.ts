import { expect, it } from 'vitest'
import { digest } from '../../../core/library/digest.ts'
import { ledgerOf } from '../../../core/library/ledger.ts'
import { namesOf } from '../../../core/library/names.ts'
import { firstRows, rowSorts, sortRows } from '../../../core/library/orderRows.ts'
import { manyPostmortems } from '../../kit/manyPostmortems.ts'

const digests = [...manyPostmortems({ count: 400, actionsEach: 6, until: '2026-06-01', words: 3 })].map(
  ([folder, one]) => digest(folder, one),
)

it('[R46] the first rows are those of the whole order, in every order', () => {
  const rows = ledgerOf(digests, { asOf: '2026-06-01', nameOf: namesOf([]) })
  expect(rows.length).toBe(2400)
  const names = (list: typeof rows) => list.map(({ folder, action }) => `${folder} ${action.id}`)
  for (const sort of rowSorts)
    for (const count of [0, 1, 17, 100, 599, 601, 3000])
      expect(names(firstRows(rows, sort, count))).toEqual(names(sortRows(rows, sort).slice(0, count)))
})
