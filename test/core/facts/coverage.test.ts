import { expect, it } from 'vitest'
import { coverageOf } from '../../../core/facts/coverage.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { makeEvent, makeMark, makePostmortem } from '../postmortem/incident.ts'

function cover(text: string) {
  const postmortem = makePostmortem({
    marks: [makeMark('impactStart', '08:08'), makeMark('detected', '08:15'), makeMark('impactEnd', '10:22')],
    events: [makeEvent('e1', '08:38', { text: 'queue at 40,000 letters' })],
    sections: [{ id: 'summary', audience: 'customer', text }],
  })
  return coverageOf({ postmortem, facts: computeFacts(postmortem, { today: '2026-04-01' }), data: new Map() })
}
const grounds = (text: string) => cover(text).claims.map((claim) => [claim.text, claim.ground])

it('[F19] tells what is bound, what only equals, what is sourced and what has nothing', () => {
  expect(grounds('It took [2 h 14 min](fact:impact.duration), not [x](fact:ttm).')).toEqual([
    ['2 h 14 min', 'chip'],
    ['not known', 'none'],
  ])
  expect(grounds('It took 2 h 14 min from 08:08, then 37 min more at 09:00.')).toEqual([
    ['2 h 14 min', 'equal'],
    ['08:08', 'equal'],
    ['37 min', 'none'],
    ['09:00', 'none'],
  ])
  expect(grounds('40,000 letters waited; 700 letters were lost.')).toEqual([
    ['40,000 letters', 'equal'],
    ['700 letters', 'none'],
  ])
  expect(grounds('700 letters were lost ([count](https://mill.example/count)).')).toEqual([['700 letters', 'source']])
  expect(grounds('700 letters were lost.[^1]\n\n[^1]: the count')).toEqual([['700 letters', 'source']])
})

it('[F19] counts no versions, dates, steps, code or what others said', () => {
  const text = [
    'As on the 2023 afternoon, with a default of 0 for a missing key.',
    '',
    'On 24 Nov 2025 version 7.2 of step 3 went to SEV 2 in `40 letters` and mill-12.',
    '',
    '> 90 letters, said the page.',
    '',
    '```',
    '90 letters',
    '```',
  ].join('\n')
  expect(grounds(text)).toEqual([])
  expect(cover(text).share).toBeNull()
})

it('[F19] gives the share with its sentence for what is open', () => {
  const { share, grounded, claims } = cover('It began at 08:08. About 20 % were late.')
  expect([share, grounded]).toEqual([0.5, 1])
  expect(claims.find(({ ground }) => ground === 'none')).toEqual({
    kind: 'percent',
    section: 'summary',
    text: '20 %',
    sentence: 'About 20 % were late.',
    ground: 'none',
  })
})
