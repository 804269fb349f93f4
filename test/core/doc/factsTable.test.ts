import { expect, it } from 'vitest'
import { compose } from '../../../core/doc/compose.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { plainText } from '../../../core/markdown/plainText.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { shippedGuide } from '../../kit/guides.ts'
import { at, makeMark, makePostmortem } from '../postmortem/incident.ts'

function tableFor(audience: Audience, change: Partial<Postmortem> = {}): string[] {
  const postmortem = makePostmortem({
    marks: [
      makeMark('impactStart', '08:08'),
      makeMark('detected', '08:15'),
      makeMark('declared', '08:20'),
      makeMark('impactEnd', '10:22'),
      makeMark('resolved', '10:40'),
    ],
    sections: [
      { id: 'summary', audience: 'customer', text: 'Declared after [5 min](fact:time.declare?as=long).' },
      { id: 'response', audience: 'internal', text: 'Not `[2 min](fact:time.latent)`.' },
    ],
    ...change,
  })
  const document = compose(postmortem, {
    audience,
    guide: shippedGuide(audience === 'internal' ? 'standard' : 'customer-report'),
    library: emptyLibrary('Mill'),
    facts: computeFacts(postmortem, { today: '2026-04-01' }),
    data: new Map(),
  })
  const [table] = document.root.children
  return table ? plainText(table).split('\n') : []
}

it('[D11] prints the formula beside each figure inside, also of one that only a sentence tells', () => {
  const rows = tableFor('internal')
  expect(rows).toContain('Duration\t2 h 14 min = Σ (end − start) over the impact intervals')
  expect(rows).toContain('Time to detect\t7 min = Detected (D) − Impact start (I)')
  expect(rows).toContain('Time to repair\t2 h 7 min = Impact end (E) − Detected (D)')
  expect(rows).toContain('Time to declare\t5 min = Declared (C) − Detected (D)')
  expect(rows.some((row) => row.startsWith('Latent time'))).toBe(false)
})

it('[D11] prints whose definition is meant, and why the author set another figure', () => {
  const rows = tableFor('internal', {
    definitions: 'datadog',
    overrides: [{ fact: 'ttd', value: 60, because: 'support knew it first' }],
  })
  expect(rows).toContain('Time to resolve\t2 h 20 min = Resolved (R) − Declared (C), as Datadog counts it')
  expect(rows.find((row) => row.startsWith('Time to detect'))).toMatch(
    /^Time to detect\t1 min = overridden because “support/,
  )
})

it('[D11] tells customers the window, and in how many parts of it the time was when it is less', () => {
  expect(tableFor('customer')).toContain('Duration\t2 hours 14 minutes')
  const { impact } = makePostmortem()
  const intervals = [
    { start: at('08:08'), end: at('08:38') },
    { start: at('09:52'), end: at('10:22') },
  ]
  expect(tableFor('customer', { impact: { ...impact, intervals } })).toContain(
    'Duration\t1 hour, in 2 parts of the window',
  )
})
