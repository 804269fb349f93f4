import { describe, expect, it } from 'vitest'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { at, checked, findingsOf, fixed, labelIncident, mark, post, section } from '../../kit/labelIncident.ts'

/** The page calls it over at 07:20 after 21 minutes; the marks say 1 h 15 min, until 07:55. */
const early: Partial<Postmortem> = {
  events: [post('post-1', '06:59', 'investigating', 'Labels fail.'), post('post-2', '07:20', 'resolved', 'All print.')],
}
const source = (statements: Postmortem['sources'][number]['statements']): Postmortem['sources'][number] => ({
  id: 'f'.repeat(64),
  name: 'letter.md',
  ext: 'md',
  bytes: 10,
  format: 'postmortem-markdown',
  kind: 'postmortem',
  zone: 'UTC',
  importedAt: at('12:00'),
  first: null,
  last: null,
  statements,
  problems: [],
  notPlaced: [],
})

describe('durations', () => {
  it('[C1] is quiet about an incident in which everything agrees', () => {
    expect(checked(labelIncident())).toEqual([])
  })

  it('[C2] tells the page against the marks, with both figures and both spans', () => {
    const [finding, ...more] = findingsOf('duration-disagree', labelIncident(early))
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      key: 'duration-disagree:statusPage',
      group: 'wrong',
      severity: 'error',
      blocks: false,
    })
    expect(finding?.message).toBe(
      'The page says 21 min (06:59 to 07:20), the impact window is 1 h 15 min (06:40 to 07:55). What the page said stays as it was; choose what readers are told.',
    )
    expect(finding?.fixes.map(({ title }) => title)).toEqual(['Explain in the text', 'Both are right, because…'])
  })

  it('[C2] tells what a source states against the marks, with file and line', () => {
    const stated = source([{ name: 'duration', value: 2700, quote: 'It took 45 minutes', line: 7 }])
    const [finding, ...more] = findingsOf('duration-disagree', labelIncident({ sources: [stated] }))
    expect(more).toEqual([])
    expect(finding?.message).toBe(
      'letter.md, line 7 (“It took 45 minutes”) says 45 min, the impact window is 1 h 15 min (06:40 to 07:55).',
    )
    expect(finding?.where).toEqual({ source: { file: 'letter.md', line: 7 }, text: 'It took 45 minutes' })
  })

  it('[C2] tells page and source apart while no mark is set', () => {
    const stated = source([{ name: 'duration', value: 4500, quote: '1 h 15 min', line: 2 }])
    const found = findingsOf('duration-disagree', labelIncident({ ...early, marks: [], sources: [stated] }))
    expect(found.map(({ message }) => message.slice(0, 82))).toEqual([
      'The page says 21 min (06:59 to 07:20), letter.md, line 2 (“1 h 15 min”) says 1 h 1',
    ])
  })

  it.each([
    ['Printing was down for 1 hour 15 minutes.', []],
    ['The outage lasted about 70 minutes.', []],
    ['The outage lasted 40 minutes.', ['40 minutes']],
    ['In total, labels were unavailable for two hours.', ['two hours']],
    ['It was detected after 12 minutes.', []],
    ['It was detected after half an hour.', ['half an hour']],
    ['A probe connects every 40 minutes during an outage.', []],
    ['The certificate lasted 90 days longer than it should.', []],
    ['`outage lasted 40 minutes`', []],
    ['> The outage lasted 40 minutes.', []],
    ['The outage lasted [40 min](fact:impact.duration).', []],
    ['Lunch took 40 minutes.', []],
  ])('[C3] reads “%s”', (text, said) => {
    const found = findingsOf('duration-disagree', labelIncident({ sections: [section('what-happened', text)] }))
    expect(found.map(({ where }) => where.text)).toEqual(said)
  })

  it.each([
    ['Between 06:40 and 07:55 UTC labels failed.', []],
    ['It ended at 07:45 UTC.', ['07:45 UTC']],
    ['It ended at about 07:50.', []],
    ['It ended at 08:55 CET.', []],
    ['The night shift starts at 22:00, as always.', []],
    ['Trucks leave at 09:30.', []],
  ])('[C3] reads the time in “%s”', (text, said) => {
    const found = findingsOf('time-disagree', labelIncident({ sections: [section('what-happened', text)] }))
    expect(found.map(({ where }) => where.text)).toEqual(said)
  })

  it.each([
    ['Printing ran at about half, 53 % of normal.', []],
    ['Printing ran at about 49 % of normal.', []],
    ['Printing ran at about 44 % of normal.', ['44 %']],
    ['The rate fell by 49 %.', []],
    ['The rate fell by 70 %.', ['70 %']],
    ['30 % of parcels go by night.', []],
  ])('[C3] reads the share in “%s”', (text, said) => {
    const metric = {
      series: 's',
      source: 's',
      method: 'm',
      direction: 'drop' as const,
      baseline: 100,
      worst: 51,
      worstAt: at('07:10'),
      extreme: 48,
      extremeAt: at('07:12'),
      ratio: 0.51,
      extremeRatio: 0.53,
      areaLost: 10,
      confidence: 1,
      reason: 'r',
    }
    const base = labelIncident({ sections: [section('what-happened', text)] })
    const found = findingsOf('level-disagree', { ...base, impact: { ...base.impact, metric } })
    expect(found.map(({ where }) => where.text)).toEqual(said)
  })
})

describe('the status page', () => {
  it('[C4] is told when it said resolved before the impact ended', () => {
    const [finding] = findingsOf('resolved-before-impact-end', labelIncident(early))
    expect(finding?.message).toBe(
      'The status page said resolved at 07:20 UTC; your data shows impact until 07:55, 35 min longer. Customers can see both.',
    )
    expect(finding?.where).toMatchObject({ event: 'post-2', mark: 'impactEnd' })
  })

  it('[C5] is explained in customer text with chips, which settles both findings, and is never changed', () => {
    const before = labelIncident(early)
    const after = fixed(before, 'duration-disagree', 'Explain in the text')
    expect(after.events).toEqual(before.events)
    expect(after.sections[0]?.text).toBe(
      'Benches in Europe could not print.\n\nOur status page called this incident resolved at [07:20 UTC](event:post-2?as=clock-zone). We said so too soon: the effects lasted until [07:55 UTC](fact:impact.end?as=clock-zone).',
    )
    expect(checked(after)).toEqual([])
  })

  it('[C5] is told again when the explanation is taken out', () => {
    const after = fixed(labelIncident(early), 'resolved-before-impact-end', 'Explain in the text')
    const again = { ...after, sections: [section('what-happened', 'Benches in Europe could not print.')] }
    expect(checked(again).map(({ rule }) => rule)).toEqual(['duration-disagree', 'resolved-before-impact-end'])
  })

  it('[C5] is not explained by a paragraph that customers do not read', () => {
    const said = ':::internal\nThe page said 07:20, it ended at 07:55.\n:::'
    const hidden = labelIncident({ ...early, sections: [section('what-happened', said)] })
    expect(findingsOf('resolved-before-impact-end', hidden)).toHaveLength(1)
    const open = labelIncident({ ...early, sections: [section('what-happened', said.replaceAll(/:::\w*\n?/g, ''))] })
    expect(findingsOf('resolved-before-impact-end', open)).toEqual([])
  })

  it('[C5] is explained in a section for customers, made when there is none', () => {
    const none = labelIncident({ ...early, sections: [section('background', 'Inside.', 'internal')] })
    const after = fixed(none, 'duration-disagree', 'Explain in the text')
    expect(after.sections.map(({ id, audience }) => [id, audience])).toEqual([
      ['background', 'internal'],
      ['customer-impact', 'customer'],
    ])
  })

  it('[C5] is not explained inside an internal block that was left open', () => {
    const text = 'They could not print.\n\n:::internal\nprint-gw-1 fell.'
    const after = fixed(
      labelIncident({ ...early, sections: [section('what-happened', text)] }),
      'duration-disagree',
      'Explain in the text',
    )
    expect(findingsOf('duration-disagree', after)).toEqual([])
  })
})

describe('marks', () => {
  it('[C6] are told when two stand the wrong way round, once', () => {
    const wrong = labelIncident({ marks: [mark('impactStart', '07:55'), mark('impactEnd', '06:40')], events: [] })
    expect(checked(wrong).map(({ rule, message }) => [rule, message])).toEqual([
      ['mark-order', 'Impact end (06:40 UTC) stands before Impact start (07:55 UTC).'],
    ])
  })

  it('[C6] make a time below zero only where their order does not say so already', () => {
    const late = labelIncident({
      marks: [mark('impactStart', '06:40'), mark('detected', '07:30'), mark('impactEnd', '07:55')],
    })
    expect(checked(late).map(({ rule, where }) => [rule, where.field])).toEqual([['negative-fact', 'post.first']])
  })
})

describe('decisions', () => {
  it('[C7] settle what they were made for and nothing else', () => {
    const after = fixed(labelIncident(early), 'duration-disagree', 'Both are right, because…')
    expect(checked(after).map(({ rule }) => rule)).toEqual(['resolved-before-impact-end'])
  })
})
