import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digest } from '../../../core/library/digest.ts'
import { matchesDigest } from '../../../core/library/matchDigest.ts'
import { namesOf } from '../../../core/library/names.ts'
import { readQuery } from '../../../core/library/query.ts'
import { SearchIndex } from '../../../core/library/searchIndex.ts'
import { searchPlaces } from '../../../core/library/searchPlaces.ts'
import { termsOf } from '../../../core/library/terms.ts'
import { bare, due, people, someAction } from './someLibrary.ts'

const vocabulary = ['render', 'renders', 'queue', 'quay', 'mail', 'disk', 'Größe', 'naïve', '10:22', 'render-7']
const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 6 }).map((words) => words.join(' '))
const step = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  title: text,
  text: fc.option(text, { nil: null }),
})
const typed = fc.array(
  fc
    .tuple(fc.constantFrom(...vocabulary), fc.integer({ min: 1, max: 8 }))
    .map(([word, length]) => word.slice(0, length)),
  { minLength: 1, maxLength: 3 },
)

/** Looks through every text, one by one. */
function scan(documents: ReadonlyMap<string, string>, words: readonly string[]): string[] {
  const wanted = words.flatMap(termsOf)
  if (wanted.length === 0) return []
  return [...documents]
    .filter(([, whole]) => {
      const terms = termsOf(whole)
      return wanted.every((term, at) =>
        at === wanted.length - 1 && words.at(-1) !== undefined && termsOf(words.at(-1) ?? '').length > 0
          ? terms.some((one) => one.startsWith(term))
          : terms.includes(term),
      )
    })
    .map(([name]) => name)
    .sort()
}

describe('search', () => {
  it('[R6] finds what a scan of every text finds, after any order of changes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), typed, fc.nat(11), (steps, words, rebuildAt) => {
        let index = new SearchIndex()
        const documents = new Map<string, string>()
        steps.forEach(({ name, title, text: body }, at) => {
          if (body === null) {
            index.delete(name)
            documents.delete(name)
          } else {
            index.put(name, title, body)
            documents.set(name, `${title} ${body}`)
          }
          // Searching in between builds the flat arrays; a copy is what comes back from the disk.
          if (at === rebuildAt) index.find(['render'])
          if (at === rebuildAt + 2) index = new SearchIndex(index.data())
        })
        expect(index.find(words).sort()).toEqual(scan(documents, words))
      }),
    )
  })

  it('puts titles before texts and rare words before common ones', () => {
    const index = new SearchIndex()
    index.put('text', 'Mail is late', 'the render queue was long')
    index.put('title', 'Render queue stalls', 'a disk filled up')
    expect(index.find(['render', 'qu'])).toEqual(['title', 'text'])
  })

  it('[R7] narrows by severity, service, date, owner and state of actions', () => {
    const one = digest('one', {
      ...bare('one'),
      title: 'Render stall',
      severity: 'sev1',
      created: '2025-05-02T10:00:00Z',
      impact: { ...bare('one').impact, services: ['Render queue'] },
      actions: [someAction('a', { owner: 'm.ito', created: '2025-05-03T10:00:00Z', due: due('2025-05-20') })],
    })
    const options = { asOf: '2025-12-01', nameOf: namesOf(people), me: 'Ben Osei' }
    const fits = (query: string) => matchesDigest(one, readQuery(query), options)
    expect(
      ['sev:1', 'service:render before:2025-06', 'owner:ito', 'owner:"Mira Ito" is:late', 'state:draft in:2025'].map(
        fits,
      ),
    ).toEqual([true, true, true, true, true])
    expect(
      ['sev:2', 'before:2025-05', 'owner:me', 'owner:ito is:done', 'type:detect is:late', 'state:published'].map(fits),
    ).toEqual([false, false, false, false, false, false])
  })

  it('shows where the words stand, with what is around them', () => {
    const postmortem = {
      ...bare('one'),
      title: 'Stall',
      sections: [
        {
          id: 'summary',
          audience: 'internal' as const,
          text: `${'Before it. '.repeat(20)}The Größe of the queue grew. ${'After it. '.repeat(20)}`,
        },
      ],
      actions: [someAction('a', { title: 'Alert on queue size' })],
    }
    const places = searchPlaces(postmortem, ['grosse', 'queue'], 5)
    expect(places.map(({ kind, id }) => [kind, id])).toEqual([
      ['section', 'summary'],
      ['action', 'a'],
    ])
    expect(searchPlaces(postmortem, ['größe'], 5)[0]?.excerpt).toMatch(/^… .*The Größe of the queue grew\..* …$/)
  })
})
