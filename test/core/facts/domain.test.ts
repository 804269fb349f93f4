import { describe, expect, it } from 'vitest'
import { definitionSets } from '../../../core/facts/definitions.ts'
import { type FactName, factNames } from '../../../core/facts/fact.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import type { Action } from '../../../core/postmortem/action.ts'
import { type MarkName, markNames } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { at, makeEvent, makeMark, makePostmortem } from '../postmortem/incident.ts'

const today = '2026-04-01'
const facts = (change: Partial<Postmortem>) => computeFacts(makePostmortem(change), { today })

/** The incident metrics of the field, by what they are called there, and the facts that answer for them. */
const metrics: Readonly<Record<string, readonly FactName[]>> = {
  'Time to detect': ['ttd'],
  'Latent time': ['time.latent'],
  'Time to acknowledge': ['tta'],
  'Time to declare': ['time.declare'],
  'Time to identify': ['tti'],
  'Time to mitigate': ['ttm'],
  'Time to repair': ['time.repair'],
  'Time to resolve': ['ttr'],
  'Impact duration': ['impact.start', 'impact.end', 'impact.duration', 'impact.span', 'impact.intervals'],
  'Response duration': ['response.duration'],
  'Active and stable time': ['time.active', 'time.stable'],
  'Time to first public post': ['post.first'],
  'Longest silence': ['post.silence'],
  'Recovery confirmation': ['allclear'],
  'Time in severity': ['time.severity'],
  'Availability effect': ['availability.loss'],
  'Follow-up completion': [
    'actions.open',
    'actions.overdue',
    'actions.overdueShare',
    'actions.completion',
    'actions.age',
  ],
  'How bad, by the metric': ['worst.level', 'worst.lowest', 'worst.at', 'area.lost'],
  'For whom, and what the page said': ['accounts.count', 'statusPage.duration'],
}

/** Times between two marks: which ones, and the formula as it is printed. */
const spans: readonly (readonly [FactName, MarkName, MarkName, string])[] = [
  ['ttd', 'impactStart', 'detected', 'Detected (D) − Impact start (I)'],
  ['time.latent', 'faultIntroduced', 'impactStart', 'Impact start (I) − Fault introduced (F)'],
  ['tta', 'detected', 'acknowledged', 'Acknowledged (A) − Detected (D)'],
  ['time.declare', 'detected', 'declared', 'Declared (C) − Detected (D)'],
  ['tti', 'detected', 'causeIdentified', 'Cause identified (X) − Detected (D)'],
  ['ttm', 'impactStart', 'mitigated', 'Mitigated (M) − Impact start (I)'],
  ['time.repair', 'detected', 'impactEnd', 'Impact end (E) − Detected (D)'],
  ['ttr', 'impactStart', 'resolved', 'Resolved (R) − Impact start (I)'],
  ['impact.span', 'impactStart', 'impactEnd', 'Impact end (E) − Impact start (I)'],
  ['time.active', 'declared', 'mitigated', 'Mitigated (M) − Declared (C)'],
  ['time.stable', 'mitigated', 'resolved', 'Resolved (R) − Mitigated (M)'],
  ['response.duration', 'declared', 'resolved', 'Resolved (R) − Declared (C)'],
  ['allclear', 'mitigated', 'allClear', 'All clear (AC) − Mitigated (M)'],
]

describe('the metrics of the field', () => {
  it('[F11] are all there by their field names, and no fact belongs to none of them', () => {
    expect(Object.values(metrics).flat().toSorted()).toEqual([...factNames].toSorted())
  })

  it.each(spans)('[F11] %s is measured between its two marks, and says so', (name, start, end, formula) => {
    const fact = facts({ marks: [makeMark(start, '08:00'), makeMark(end, '08:25')] }).get(name)
    expect(fact).toMatchObject({ value: 25 * 60, status: 'ok', formula, text: '25 min' })
    expect(fact?.from.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual([`mark ${start}`, `mark ${end}`])
  })

  it.each(spans)('[F11] %s without either mark is missing, and negative names both', (name, start, end) => {
    for (const only of [start, end])
      expect(facts({ marks: [makeMark(only, '08:00')] }).get(name)).toMatchObject({ status: 'missing', value: null })
    const fact = facts({ marks: [makeMark(start, '09:00'), makeMark(end, '08:00')] }).get(name)
    expect(fact?.status).toBe('negative')
    expect(fact?.reason).toMatch(/ is before /)
  })
})

describe('whose definition is meant', () => {
  const marks = [
    makeMark('impactStart', '08:00'),
    makeMark('detected', '08:10'),
    makeMark('declared', '08:20'),
    makeMark('acknowledged', '08:15'),
    makeMark('mitigated', '09:00'),
    makeMark('resolved', '10:00'),
  ]
  const minutes = (definitions: string | undefined, name: FactName) => {
    const fact = facts({ marks, ...(definitions === undefined ? {} : { definitions }) }).get(name)
    return [Number(fact?.value) / 60, fact?.formula]
  }

  it('[F12] is the recommended one unless the postmortem says otherwise, and the formula tells', () => {
    expect(minutes(undefined, 'ttr')).toEqual([120, 'Resolved (R) − Impact start (I)'])
    expect(minutes('datadog', 'ttr')).toEqual([100, 'Resolved (R) − Declared (C), as Datadog counts it'])
    expect(minutes('detection', 'ttr')).toEqual([110, 'Resolved (R) − Detected (D), as counted from detection'])
    expect(minutes('detection', 'ttm')).toEqual([50, 'Mitigated (M) − Detected (D), as counted from detection'])
    expect(minutes('rootly', 'tta')).toEqual([15, 'Acknowledged (A) − Impact start (I), as Rootly counts it'])
    expect(minutes('rootly', 'response.duration')[0]).toBe(60)
    expect(minutes('firehydrant', 'tta')[0]).toBe(15)
    expect(minutes('a newer one', 'ttr')).toEqual(minutes('recommended', 'ttr'))
  })

  it('[F12] changes no other figure, whichever it is', () => {
    const plain = facts({ marks })
    for (const { id, times } of definitionSets) {
      const chosen = facts({ marks, definitions: id })
      for (const name of factNames) if (times[name] === undefined) expect(chosen.get(name)).toEqual(plain.get(name))
    }
  })
})

describe('a figure that the author sets', () => {
  const overrides = [{ fact: 'ttd', value: 120, because: 'the pager was down until 08:02' }]

  it('[F13] is taken with its reason, and what the marks give is still told', () => {
    const marks = [makeMark('impactStart', '08:00'), makeMark('detected', '08:10')]
    expect(facts({ marks, overrides }).get('ttd')).toMatchObject({
      value: 120,
      text: '2 min',
      status: 'ok',
      overridden: true,
      formula: 'overridden because “the pager was down until 08:02”; Detected (D) − Impact start (I) gives 10 min',
    })
    expect(facts({ marks, overrides }).get('ttm')).toEqual(facts({ marks }).get('ttm'))
  })

  it('[F13] stands where the marks give nothing', () => {
    expect(facts({ overrides }).get('ttd')?.formula).toContain('gives not known')
    expect(facts({ overrides: [{ fact: 'impact.start', value: 1, because: 'x' }] }).get('impact.start')?.status).toBe(
      'missing',
    )
  })
})

describe('time in severity', () => {
  const marks = [makeMark('declared', '08:00'), makeMark('resolved', '10:00')]
  const told = (clock: string, text: string) => makeEvent(`e${clock}`, clock, { text })

  it('is the whole response where no event tells of a change', () => {
    expect(facts({ marks, severity: 'sev2' }).get('time.severity')).toMatchObject({ value: 7200, status: 'ok' })
    expect(facts({ marks, severity: null }).get('time.severity')?.reason).toBe('no severity')
  })

  it('leaves out the time at another one', () => {
    const events = [
      told('08:30', 'Raised from SEV 3 to SEV 2'),
      told('09:30', 'severity lowered to sev3'),
      told('11:00', 'severity now SEV 1'),
    ]
    const fact = facts({ marks, events, severity: 'sev2' }).get('time.severity')
    expect(fact).toMatchObject({ value: 3600, formula: expect.stringContaining('Σ of the times') })
    expect(fact?.from.map(({ ref }) => ref)).toEqual(['declared', 'e08:30', 'e09:30', 'resolved'])
    const unmoved = [told('08:30', 'restarted step 2 of 3 to serve s3 traffic')]
    expect(facts({ marks, events: unmoved, severity: 'sev2' }).get('time.severity')?.value).toBe(7200)
  })
})

describe('follow-up', () => {
  const action = (id: string, status: Action['status'], day: string, due: string | null = null): Action => ({
    id,
    title: id,
    owner: null,
    type: 'prevent',
    priority: 'high',
    status,
    due: due === null ? null : { date: due, text: due },
    created: `${day}T12:00:00Z`,
    completed: null,
    history: [],
    factors: [],
    points: [],
    external: [],
    labels: [],
    public: null,
    origins: [],
  })

  it('counts what is done, how old the open ones are and how many of them are late', () => {
    const all = facts({
      actions: [
        action('a', 'done', '2026-03-01'),
        action('b', 'open', '2026-03-02', '2026-03-20'),
        action('c', 'in-progress', '2026-03-22'),
        action('d', 'wont-do', '2026-01-01'),
      ],
    })
    expect(all.get('actions.completion')).toMatchObject({ text: '33 %', status: 'ok' })
    expect(all.get('actions.overdueShare')?.text).toBe('50 %')
    expect(all.get('actions.age')?.value).toBe(20 * 86_400)
  })

  it('is not known, never 0, where there is nothing to count', () => {
    for (const name of ['actions.completion', 'actions.overdueShare', 'actions.age'] as const) {
      expect(facts({}).get(name)).toMatchObject({ value: null, reason: 'no action items yet' })
      expect(facts({ actions: [action('d', 'wont-do', '2026-01-01')] }).get(name)?.status).toBe('missing')
    }
  })
})

it('every mark is part of at least one figure', () => {
  const used = new Set(spans.flatMap(([, start, end]) => [start, end]))
  expect([...markNames].filter((name) => !used.has(name))).toEqual([])
  expect(facts({ marks: [makeMark('impactStart', '08:00')] }).get('impact.start')?.from).toEqual([
    { kind: 'mark', ref: 'impactStart', at: at('08:00') },
  ])
})
