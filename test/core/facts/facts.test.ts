import { describe, expect, it } from 'vitest'
import { factNames } from '../../../core/facts/fact.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { at, makeEvent, makeMark, makePostmortem, makeSeriesRecord, makeSource } from '../postmortem/incident.ts'

const facts = (change: Partial<Postmortem>) => computeFacts(makePostmortem(change), { today: '2026-04-01' })
const post = (id: string, clock: string, state: 'investigating' | 'resolved' | 'postmortem') =>
  makeEvent(id, clock, { kind: 'status-update', state })

describe('facts', () => {
  it('[F1, F2] of an empty postmortem are all there, all missing, each with a reason', () => {
    const all = facts({})
    expect([...all.keys()]).toEqual([...factNames])
    for (const fact of all.values()) {
      expect(fact).toMatchObject({ value: null, status: 'missing', text: 'not known' })
      expect(fact.reason).toBeTruthy()
      expect(fact.label.length).toBeGreaterThan(5)
      expect(fact.formula).toBeTruthy()
    }
    expect(all.get('ttm')?.reason).toBe('no mark Impact start and no mark Mitigated')
  })

  it('are measured between marks, with the formula and the marks they came from', () => {
    const all = facts({ marks: [makeMark('impactStart', '08:08'), makeMark('detected', '08:13')] })
    expect(all.get('ttd')).toEqual({
      name: 'ttd',
      label: 'Time to detect',
      value: 300,
      unit: 's',
      text: '5 min',
      formula: 'Detected (D) − Impact start (I)',
      from: [
        { kind: 'mark', ref: 'impactStart', at: at('08:08') },
        { kind: 'mark', ref: 'detected', at: at('08:13') },
      ],
      status: 'ok',
    })
  })

  it('[F3] that would be negative name both marks', () => {
    const fact = facts({ marks: [makeMark('impactStart', '09:00'), makeMark('resolved', '08:51')] }).get('ttr')
    expect(fact).toMatchObject({ status: 'negative', value: -540, text: '−9 min' })
    expect(fact?.reason).toBe('Resolved (08:51 UTC) is before Impact start (09:00 UTC)')
  })

  it('[F4] from an unconfirmed mark are proposed', () => {
    const marks = [makeMark('impactStart', '08:08'), makeMark('detected', '08:13', { confirmed: false })]
    expect(facts({ marks }).get('ttd')?.status).toBe('proposed')
    expect(facts({ marks }).get('impact.start')?.status).toBe('ok')
  })

  it('[F5] count overlapping intervals once and only inside the hull', () => {
    const base = makePostmortem()
    const intervals = [
      { start: at('07:30'), end: at('08:20') },
      { start: at('08:10'), end: at('08:30') },
      { start: at('09:00'), end: at('09:10') },
    ]
    const all = facts({
      marks: [makeMark('impactStart', '08:00'), makeMark('impactEnd', '09:30')],
      impact: { ...base.impact, intervals },
    })
    expect(all.get('impact.duration')?.value).toBe(40 * 60)
    expect(all.get('impact.span')?.value).toBe(90 * 60)
    expect(all.get('impact.intervals')?.value).toBe(2)
    expect(all.get('impact.duration')?.from).toHaveLength(4)
  })

  it('take the whole hull when no intervals are kept apart', () => {
    const all = facts({ marks: [makeMark('impactStart', '08:08'), makeMark('impactEnd', '10:22')] })
    expect(all.get('impact.duration')).toMatchObject({ value: 8040, text: '2 h 14 min' })
    expect(all.get('impact.intervals')?.value).toBe(1)
    expect(all.get('availability.loss')?.text).toBe('0.31 %')
  })

  it('measure acknowledgement from the page where there is one', () => {
    const marks = [makeMark('detected', '08:11'), makeMark('acknowledged', '08:16')]
    expect(facts({ marks }).get('tta')).toMatchObject({ value: 300, formula: 'Acknowledged (A) − Detected (D)' })
    const events = [makeEvent('e1', '08:13', { kind: 'page' })]
    expect(facts({ marks, events }).get('tta')).toMatchObject({ value: 180, formula: 'Acknowledged (A) − page' })
  })

  it('read public posts without the postmortem', () => {
    const events = [
      post('p3', '08:51', 'resolved'),
      post('p1', '08:15', 'investigating'),
      post('p9', '23:00', 'postmortem'),
    ]
    const all = facts({ events, marks: [makeMark('detected', '08:11'), makeMark('resolved', '10:20')] })
    expect(all.get('statusPage.duration')?.value).toBe(36 * 60)
    expect(all.get('post.first')?.value).toBe(240)
    expect(all.get('post.silence')?.value).toBe(89 * 60)
    expect(all.get('post.silence')?.from.map(({ ref }) => ref)).toEqual(['p3', 'resolved'])
  })

  it('take the duration that the page states when there are no posts', () => {
    const sources = [makeSource([{ name: 'statusPage.duration', value: 2160, quote: 'lasting 36m', line: 3 }])]
    expect(facts({ sources }).get('statusPage.duration')).toMatchObject({ value: 2160, status: 'ok' })
  })

  it('come from the accepted metric window, in what the series counts', () => {
    const base = makePostmortem()
    const metric = {
      series: 'rate',
      source: 'x',
      method: 'window-4',
      direction: 'drop' as const,
      baseline: 400,
      worst: 204,
      worstAt: at('09:00'),
      extreme: 180,
      extremeAt: at('09:05'),
      ratio: 0.51,
      extremeRatio: 0.46,
      areaLost: 12_345.6,
      confidence: 0.98,
      reason: 'fell',
    }
    const all = facts({ impact: { ...base.impact, metric }, series: [makeSeriesRecord()] })
    expect(all.get('worst.level')).toMatchObject({ value: 0.51, text: '51 %' })
    expect(all.get('worst.lowest')?.text).toBe('46 %')
    expect(all.get('worst.at')?.text).toBe('09:00 UTC')
    expect(all.get('area.lost')?.text).toBe('12,346 letters sorted')
  })

  it('count accounts by name and actions by status', () => {
    const account = (id: string, name: string) => ({ id, name, origin: 'f' })
    const action = (id: string, status: 'open' | 'done', due: string | null) => ({
      id,
      title: id,
      owner: null,
      type: 'prevent' as const,
      priority: 'high' as const,
      status,
      due: due === null ? null : { date: due, text: due },
      created: at('12:00'),
      completed: null,
      history: [],
      factors: [],
      points: [],
      external: [],
      labels: [],
      public: null,
      origins: [],
    })
    const all = facts({
      accounts: [account('1', 'Alder'), account('2', 'Birch'), account('3', 'Alder ')],
      actions: [action('a', 'open', '2026-03-31'), action('b', 'open', null), action('c', 'done', '2026-01-01')],
    })
    expect(all.get('accounts.count')?.value).toBe(2)
    expect(all.get('actions.open')?.value).toBe(2)
    expect(all.get('actions.overdue')?.value).toBe(1)
    expect(facts({ noActionsBecause: 'a drill' }).get('actions.open')).toMatchObject({ value: 0, status: 'ok' })
  })
})
