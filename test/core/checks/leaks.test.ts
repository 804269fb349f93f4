import { describe, expect, it } from 'vitest'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import { action, checked, event, findingsOf, fixed, labelIncident, mark, section } from '../../kit/labelIncident.ts'

const rule = 'internal-words'
const what = (text: string) => labelIncident({ sections: [section('what-happened', text)] })
const words = (text: string) => findingsOf(rule, what(text)).map(({ key, blocks }) => [key, blocks])

describe('internal words', () => {
  it.each([
    ['A host, print-gw-03, fell.', [['word:print-gw-*', false]]],
    ['From print-gw-03 to print-gw-12.', [['word:print-gw-*', false]]],
    ['Served by labels.prod.internal now.', [['word:labels.prod.internal', false]]],
    ['`db07` was full.', [['word:db*', false]]],
    ['Traffic to 10.20.0.4 stopped.', [['word:10.20.0.4', false]]],
    ['Write to night.desk@parcels.example today.', [['word:night.desk@parcels.example', false]]],
    ['Tracked as OPS-2214.', [['word:ops-2214', false]]],
    ['Ida Voss put it right.', [['word:ida voss', false]]],
    [
      'ida\nvoss put it right; Ida said so.',
      [
        ['word:ida voss', false],
        ['word:ida', false],
      ],
    ],
    ['They said idaho.', []],
    ['[log](https://logs.corp/q?x=1) shows it.', [['word:logs.corp', false]]],
    ['Used token=Zk39fjq02kd9 for it.', [['word:token=zk39fjq02kd9', true]]],
    ['UTF-8, SEV-2, us-east-1, top-10, COVID-19 and version 1.2.3 are fine.', []],
    ['It took until 07:55:30 and half of it was 1.5 times 3.', []],
  ])('[C8] in “%s”', (text, expected) => expect(words(text)).toEqual(expected))

  it('[C8] inside a block, a run or an internal section are nobody else’s business', () => {
    const hidden = 'Open.\n\n:::internal\nprint-gw-03 fell.\n:::\n\nAs :internal[print-gw-04 said] it was.'
    expect(words(hidden)).toEqual([])
    expect(checked(labelIncident({ sections: [section('background', 'print-gw-03 fell.', 'internal')] }))).toEqual([])
  })

  it('[C8] count in every place that customers read: titles, events, notes, factors, answers, chart names', () => {
    const base = labelIncident({
      title: 'print-gw-1 fell',
      sections: [],
      events: [
        event('e', '06:50', 'print-gw-2 fell', { audience: 'customer' }),
        event('f', '06:51', 'print-gw-9 fell'),
      ],
      actions: [action('a', 'Mend', { public: { note: 'Mend print-gw-3' } }), action('b', 'Move print-gw-9')],
      factors: [
        {
          id: 'f1',
          kind: 'latent',
          text: 'print-gw-9 is old',
          customerText: 'print-gw-4 is old',
          evidence: [],
          audience: 'customer',
        },
      ],
    })
    const series = {
      id: 's',
      name: 'print-gw-5 load',
      unit: '%',
      source: 's',
      format: 'metrics-csv',
      column: { time: 0, value: 1 },
      read: {},
      points: 0,
      gaps: 0,
      first: null,
      last: null,
      min: null,
      max: null,
      audience: 'customer' as const,
    }
    const where = { text: 'print-gw-6', audience: 'customer' as const }
    const all = { ...base, series: [series], impact: { ...base.impact, where } }
    expect(findingsOf(rule, all)[0]?.message).toContain('(6 places)')
  })

  it('[C9] of the list, secrets and accounts block; guesses warn', () => {
    const library = { ...emptyLibrary('L'), forbiddenTerms: ['Project Heron'] }
    const account = { id: 'acc-77x', name: 'Cedar Shoes', origin: null }
    const leaky = labelIncident({
      sections: [section('what-happened', 'project heron hit Cedar Shoes.')],
      accounts: [account],
    })
    const found = findingsOf(rule, leaky, { library })
    expect(found.map(({ key, blocks, severity }) => [key, blocks, severity])).toEqual([
      ['word:project heron', true, 'error'],
      ['word:cedar shoes', true, 'error'],
    ])
  })

  it('[C9] are taken from people, and named by their role', () => {
    const people = [{ id: 'x', name: 'Bo Lind', aliases: ['bolind'], role: 'On-call engineer' }]
    const [finding] = findingsOf(rule, what('bolind saw it.'), { people })
    expect(finding?.fixes[0]?.title).toBe('Say “the on-call engineer” in the place')
  })

  it('[C10] are replaced in one go: the text stays as it is, and the decision is kept', () => {
    const text = 'print-gw-03 and `print-gw-04` fell.\n\n:::internal\nprint-gw-03 was old.\n:::'
    const after = fixed(what(text), rule, 'Say “one of our servers” in all 2 places')
    expect(after.sections[0]?.text).toBe(text)
    expect(findingsOf(rule, after)).toEqual([])
    expect(findingsOf(rule, after, { audience: 'customer' })).toEqual([])
    expect(after.decisions).toMatchObject([
      {
        key: 'word:print-gw-*',
        choice: 'replace',
        replacement: 'one of our servers',
        spelled: ['print-gw-03', 'print-gw-04'],
      },
    ])
  })

  it('[C10] are hidden with their paragraph', () => {
    const after = fixed(what('Fine.\n\nprint-gw-03 fell.\n\nprint-gw-04 too.'), rule, 'Make these parts internal')
    expect(after.sections[0]?.text).toBe(
      'Fine.\n\n:::internal\nprint-gw-03 fell.\n:::\n\n:::internal\nprint-gw-04 too.\n:::',
    )
    expect(findingsOf(rule, after)).toEqual([])
  })

  it('[C10] that were decided to stay inside block when they come back', () => {
    const after = fixed(what('print-gw-03 fell.'), rule, 'Make these parts internal')
    const again = { ...after, sections: [section('what-happened', 'print-gw-07 fell.')] }
    expect(findingsOf(rule, again).map(({ blocks }) => blocks)).toEqual([true])
  })

  it('[C10] are allowed once and for all; what blocks needs a reason', () => {
    expect(findingsOf(rule, fixed(what('print-gw-03 fell.'), rule, 'Allow, because…'))).toEqual([])
    const account = { id: 'acc-77x', name: 'Journeys', origin: null }
    const named = labelIncident({ sections: [section('what-happened', 'Journeys failed.')], accounts: [account] })
    const allowed = fixed(named, rule, 'Allow, because…')
    expect(findingsOf(rule, allowed)).toHaveLength(1)
    expect(findingsOf(rule, fixed(named, rule, 'Allow, because…', {}, 'It is our product.'))).toEqual([])
    expect(findingsOf(rule, named)[0]?.fixes.map(({ title }) => title)).toContain('Allow, because…')
  })
})

describe('before customers', () => {
  it('[C11] proposed and missing facts block, and confirming the mark settles them', () => {
    const proposed = labelIncident({
      marks: [mark('impactStart', '06:40'), mark('impactEnd', '07:55', false)],
      sections: [section('what-happened', 'For [1 h 15 min](fact:impact.duration?as=long), then [x](fact:ttm).')],
    })
    const found = findingsOf('proposed-facts', proposed)
    expect(found.map(({ title, blocks }) => [title, blocks])).toEqual([
      ['The impact window is only proposed', true],
      ['A fact is only proposed', true],
      ['A fact is not known', true],
    ])
    const after = fixed(proposed, 'proposed-facts', 'Confirm Impact end')
    expect(findingsOf('proposed-facts', after).map(({ title }) => title)).toEqual(['A fact is not known'])
  })

  it('[C11] a missing fact in internal text warns only', () => {
    const inside = labelIncident({ sections: [section('background', 'After [x](fact:ttm).', 'internal')] })
    expect(findingsOf('proposed-facts', inside).map(({ blocks, group }) => [blocks, group])).toEqual([
      [false, 'finish'],
    ])
  })

  it('[C12] an open answer blocks customers, and can be told to them', () => {
    const open = what('Was data lost? ?? Ida, 09:00. We look.')
    expect(findingsOf('open-answer', open).map(({ blocks, message }) => [blocks, message])).toEqual([
      [true, 'An answer is open (Ida, 09:00). Customers would read “not known yet”.'],
    ])
    const after = fixed(open, 'open-answer', 'Tell them it isn’t known yet')
    expect(after.sections[0]?.text).toBe('Was data lost? not known yet. We look.')
    expect(findingsOf('open-answer', what('Really?? Yes. `??`'))).toEqual([])
  })

  it('[C13] a fence that was not read blocks, with its line', () => {
    const found = findingsOf('stray-fence', what('Fine.\n\n::: intern\nprint-gw-03\n:::'))
    expect(found.map(({ blocks, where }) => [blocks, where.text])).toContainEqual([true, '::: intern'])
    expect(findingsOf('stray-fence', what('Fine.\n\n:::internal\nx\n:::'))).toEqual([])
  })

  it('[C14] a chip on something internal blocks until it is text or shown', () => {
    const inside = labelIncident({ sections: [section('what-happened', 'At [06:50](event:e?as=clock) it fell.')] })
    const pointing = { ...inside, events: [...inside.events, event('e', '06:50', 'fell')] }
    expect(findingsOf('internal-target-chip', pointing).map(({ blocks }) => blocks)).toEqual([true])
    const plain = fixed(pointing, 'internal-target-chip', 'Turn into plain text')
    expect(plain.sections[0]?.text).toBe('At 06:50 it fell.')
    const shown = fixed(pointing, 'internal-target-chip', 'Show the event to customers')
    expect(findingsOf('internal-target-chip', shown)).toEqual([])
  })

  it('[C15] an unresolved merge blocks', () => {
    const torn = labelIncident({ conflicts: [{ path: 'sections.summary', value: 'x', side: 'theirs', author: 'Bo' }] })
    expect(checked(torn).map(({ rule: name, blocks }) => [name, blocks])).toEqual([['unresolved-merge', true]])
  })
})
