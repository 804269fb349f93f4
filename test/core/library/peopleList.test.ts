import { describe, expect, it } from 'vitest'
import { digest } from '../../../core/library/digest.ts'
import { alike, mergePeople, peopleList, tellApart } from '../../../core/library/peopleList.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'

const of = (id: string, change: Partial<Postmortem>) =>
  digest(id, {
    ...emptyPostmortem(id, '2026-01-05T08:00:00Z', { internal: 'standard', customer: 'customer-report' }),
    ...change,
  })
let made = 0
const newId = () => `person-${++made}`

describe('people of a library', () => {
  const digests = [
    of('a', {
      owner: 'Mira Ito',
      authors: ['mira ito', 'B. Ek'],
      roles: [{ role: 'Incident commander', person: 'mito' }],
    }),
    of('b', { owner: 'Mira Ito', authors: ['Bo Ek'] }),
  ]

  it('[R37] are counted in every spelling, and pairs that look like one are proposed with the reason', () => {
    const people = [{ id: 'p', name: 'Mira Ito', aliases: [], role: 'the on-call engineer' }]
    const list = peopleList(digests, people)
    expect(list.people.map(({ id, name, times }) => [id, name, times])).toEqual([
      ['p', 'Mira Ito', 3],
      [null, 'B. Ek', 1],
      [null, 'Bo Ek', 1],
      [null, 'mito', 1],
    ])
    expect(list.pairs).toEqual([
      { one: 'Mira Ito', other: 'mito', why: 'initial and surname' },
      { one: 'B. Ek', other: 'Bo Ek', why: 'the same surname and initial' },
    ])
  })

  it('merged are one, and told apart are not asked about again', () => {
    const merged = mergePeople([], 'Mira Ito', 'mito', newId)
    expect(merged).toEqual([{ id: expect.any(String), name: 'Mira Ito', aliases: ['mito'] }])
    expect(peopleList(digests, merged).people[0]).toMatchObject({ name: 'Mira Ito', times: 4 })
    const chain = mergePeople(merged, 'Mira Ito-Brandt', 'Mira Ito', newId)
    expect(chain).toMatchObject([{ name: 'Mira Ito-Brandt', aliases: ['Mira Ito', 'mito'] }])
    const apart = tellApart(merged, 'Bo Ek', 'B. Ek', newId)
    expect(peopleList(digests, apart).pairs).toEqual([])
  })

  it.each([
    ['Ito, Mira', 'Mira Ito', 'the same names in another order'],
    ['mira.ito@example.com', 'Mira Ito', 'the same letters'],
    ['Mira', 'Mira Ito', 'the same first name'],
    ['Jose Garcia', 'José García', 'the same letters'],
    ['Katarina Vos', 'Katarina Voss', 'one letter apart'],
  ])('%s and %s: %s', (one, other, why) => {
    expect(alike(one, other)).toBe(why)
    expect(alike(other, one)).toBe(why)
  })

  it.each([
    ['Mira Ito', 'Mira Brandt'],
    ['Ana Reyes', 'Bo Reyes'],
    ['Al', 'Al Reyes'],
    ['Lena', 'Lina'],
    ['', 'Mira'],
  ])('%s and %s are two', (one, other) => {
    expect(alike(one, other)).toBeNull()
  })
})
