import { describe, expect, it } from 'vitest'
import { type CriterionName, criteria, criteriaNames } from '../../../core/guide/criteria.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'

const at = '2026-03-03T09:00:00Z'
const empty = emptyPostmortem('p', at, { internal: 'g', customer: 'g' })
const mark = (name: Postmortem['marks'][number]['name'], clock: string, confirmed = true) => ({
  name,
  at: `2026-03-03T${clock}:00Z`,
  from: { kind: 'hand' as const, ref: null, quote: null },
  confirmed,
})
const action = (more: Partial<Postmortem['actions'][number]>): Postmortem['actions'][number] => ({
  id: 'a',
  title: 'Renew by hand',
  owner: null,
  type: 'repair',
  priority: 'medium',
  status: 'open',
  due: null,
  created: at,
  completed: null,
  history: [],
  factors: [],
  points: [],
  external: [],
  labels: [],
  public: null,
  origins: [],
  ...more,
})
const ask = (check: CriterionName, more: Partial<Postmortem>, text = '', min?: number) =>
  criteria[check]({
    postmortem: { ...empty, ...more },
    facts: new Map(),
    section: { id: 's', audience: 'internal', text },
    heading: 'S',
    min,
  })

describe('the criteria', () => {
  it('[G6] none but those about open answers is met by nothing at all', () => {
    const met = criteriaNames.filter((name) => ask(name, {}) === null)
    expect(met).toEqual(['wordsBetween', 'noOpenAnswer'])
  })

  it.each([
    ['It took 36 minutes.', null],
    ['It took [2 h 14 min](fact:impact.duration?as=long).', null],
    ['About half an hour.', null],
    ['Nobody knows how long.', 'S: how long it lasted is not said'],
    ['Version 2 mattered.', 'S: how long it lasted is not said'],
  ])('reads a duration in "%s"', (text, missing) => expect(ask('hasDuration', {}, text)).toBe(missing))

  it('count words as a reader does', () => {
    expect(ask('wordsBetween', {}, '**Two** [words](https://a.example/with/three/more)', 3)).toBe(
      'S: 2 words, at least 3 tell the story',
    )
  })

  it.each([
    [['impactStart', '08:00'], ['impactEnd', '09:00'], null],
    [['impactStart', '09:00'], ['impactEnd', '08:00'], 'Impact end stands before Impact start'],
    [['detected', '08:00'], ['impactStart', '08:05'], 'Detected stands before Impact start'],
    [['resolved', '08:51'], ['impactEnd', '10:22'], null],
  ] as const)('order %s and %s', ([one, oneAt], [two, twoAt], missing) => {
    expect(ask('marksInOrder', { marks: [mark(one, oneAt), mark(two, twoAt)] })).toBe(missing)
  })

  it('ask for owners of open actions only', () => {
    const done = action({ status: 'done' })
    expect(ask('everyActionOwned', { actions: [done, action({ id: 'b' })] })).toBe('1 action has no owner')
    expect(ask('everyActionOwned', { actions: [done] })).toBeNull()
  })

  it('see a factor covered by an action or by a word why none', () => {
    const factor = { id: 'f', kind: 'latent' as const, text: 'x', evidence: [], audience: 'internal' as const }
    expect(ask('factorsCovered', { factors: [factor] })).toBe('1 factor has no action')
    expect(ask('factorsCovered', { factors: [factor], actions: [action({ factors: ['f'] })] })).toBeNull()
    expect(ask('factorsCovered', { factors: [{ ...factor, waived: 'Gone with the move.' }] })).toBeNull()
    const dropped = action({ factors: ['f'], status: 'wont-do' })
    expect(ask('factorsCovered', { factors: [factor], actions: [dropped] })).toBe('1 factor has no action')
  })

  it('measure the depth of the whys, not their number, and survive a circle', () => {
    const why = (id: string, parent: string | null) => ({ id, parent, question: 'Why?', answer: 'x' })
    expect(ask('whysDeep', { whys: [why('a', null), why('b', null), why('c', null)] }, '', 3)).toContain('1 level')
    expect(ask('whysDeep', { whys: [why('a', null), why('b', 'a'), why('c', 'b')] }, '', 3)).toBeNull()
    expect(ask('whysDeep', { whys: [why('a', 'b'), why('b', 'a')] }, '', 3)).toContain('0 levels')
  })
})
