import fc from 'fast-check'
import { expect, it } from 'vitest'
import { queryFields, readQuery, writeQuery } from '../../../core/library/query.ts'

const value = fc
  .stringMatching(/^[a-z0-9 =.:-]{1,12}$/)
  .map((text) => text.trim())
  .filter((text) => text !== '')
const word = fc
  .stringMatching(/^[a-z0-9 .-]{1,10}$/)
  .map((text) => text.trim())
  .filter((text) => text !== '')

it('[R5] a query is written so that it reads back as the same', () => {
  const any = fc.record({
    words: fc.array(word, { maxLength: 4 }),
    fields: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...queryFields), fc.array(value, { minLength: 1, maxLength: 3 })), {
        selector: ([field]) => field,
        maxLength: 4,
      })
      .map((entries) => new Map(entries)),
  })
  fc.assert(
    fc.property(any, (query) => {
      expect(readQuery(writeQuery(query))).toEqual(query)
    }),
  )
})

it('reads any text without failing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readQuery(text)))
  expect(readQuery('sev:1 host:port "two words" owner:"Ana Prieto"')).toEqual({
    words: ['host:port', 'two words'],
    fields: new Map([
      ['sev', ['1']],
      ['owner', ['ana prieto']],
    ]),
  })
})
