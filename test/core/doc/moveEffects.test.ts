import { describe, expect, it } from 'vitest'
import { movedMarks, moveEffects, saidMarks } from '../../../core/doc/moveEffects.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import { moveEdge } from '../../../core/postmortem/marks.ts'
import { type Postmortem, postmortemSchema } from '../../../core/postmortem/postmortem.ts'
import type { ExportRecord } from '../../../core/postmortem/review.ts'
import { shippedGuide } from '../../kit/guides.ts'
import { at, makeMark, makePostmortem } from '../postmortem/incident.ts'

const around = {
  today: '2026-04-01',
  data: new Map(),
  library: emptyLibrary('Mill'),
  guides: [shippedGuide('standard'), shippedGuide('customer-report')],
}
const said = { impactStart: at('08:08'), impactEnd: at('10:22'), acknowledged: at('08:16') }
const record = (change: Partial<ExportRecord> = {}): ExportRecord => ({
  version: 1,
  at: at('12:00'),
  audience: 'customer',
  folder: '2026-03-02-customer-v1',
  files: [{ file: 'mill-customer.docx', format: 'docx', sha256: 'c'.repeat(64) }],
  said,
  ...change,
})
const incident = (change: Partial<Postmortem> = {}) =>
  makePostmortem({
    guides: { internal: 'standard', customer: 'customer-report' },
    marks: [
      makeMark('impactStart', '08:08'),
      makeMark('detected', '08:15'),
      makeMark('acknowledged', '08:16'),
      makeMark('resolved', '10:40'),
      makeMark('impactEnd', '10:22'),
    ],
    sections: [
      {
        id: 'summary',
        audience: 'customer',
        text: 'It took [2 h 14 min](fact:impact.duration), to [10:22](fact:impact.end?as=clock). `[10:22](fact:impact.end)`',
      },
      { id: 'detection', audience: 'internal', text: 'Acknowledged after [1 min](fact:tta).' },
    ],
    exports: [record()],
    ...change,
  })
const moved = (postmortem: Postmortem, clock = '10:31') => moveEdge(postmortem, 'end', at(clock))
const effects = (before: Postmortem, after = moved(before)) => moveEffects(before, after, around)

describe('a mark that moves after something left', () => {
  it('[F14] changes its places here, each counted with its words before and after', () => {
    const found = effects(incident())
    expect(found?.marks).toEqual([{ name: 'impactEnd', from: at('10:22'), to: at('10:31') }])
    expect(found?.places.map(({ where, label, before, after }) => [where.section ?? label, before, after])).toEqual([
      ['summary', '2 h 14 min', '2 h 23 min'],
      ['summary', '10:22', '10:31'],
      ['Impact end', '10:22 UTC', '10:31 UTC'],
      ['Impact duration', '2 h 14 min', '2 h 23 min'],
      ['Time to repair', '2 h 7 min', '2 h 16 min'],
    ])
  })

  it('[F14] leaves behind what says the old time: files of either reader, and what was posted', () => {
    const posted = {
      id: 'p',
      at: at('12:00'),
      page: 'statuspage',
      post: 'postmortem',
      text: 'From 08:08 to 10:22 UTC.',
    }
    const other = { ...posted, id: 'q', text: 'We are looking into it.' }
    const before = incident({
      exports: [record(), record({ version: 2, audience: 'internal', said: { ...said, impactEnd: at('10:20') } })],
      publications: [posted, other],
    })
    expect(effects(before)?.left).toEqual([
      { kind: 'export', record: before.exports[0], says: ['impactEnd'] },
      { kind: 'post', publication: posted, says: ['impactEnd'] },
    ])
  })

  it('[F14] asks nobody when nothing left, when what left says something else already, or when it never told that mark', () => {
    expect(effects(incident({ exports: [] }))).toBeNull()
    expect(effects(incident({ exports: [record({ said: { ...said, impactEnd: at('10:00') } })] }))).toBeNull()
    const before = incident()
    const later = { ...before, marks: before.marks.map((mark) => ({ ...mark, confirmed: false })) }
    expect(effects(before, later)).toBeNull()
    // Customers are not told when someone acknowledged; the internal document is.
    const acknowledged = (postmortem: Postmortem) => ({
      ...postmortem,
      marks: [...postmortem.marks.filter(({ name }) => name !== 'acknowledged'), makeMark('acknowledged', '08:19')],
    })
    expect(effects(before, acknowledged(before))).toBeNull()
    const inside = incident({ exports: [record({ audience: 'internal' })] })
    expect(effects(inside, acknowledged(inside))?.left).toHaveLength(1)
  })

  it('a record that does not say where the marks stood counts as telling them', () => {
    const { said: _, ...plain } = record()
    expect(effects(incident({ exports: [plain] }))?.left).toHaveLength(1)
  })

  it('one that is taken away moves to nowhere, and one that is new moves nothing', () => {
    const before = incident()
    const without = { ...before, marks: before.marks.filter(({ name }) => name !== 'impactEnd') }
    expect(movedMarks(before, without)).toEqual([{ name: 'impactEnd', from: at('10:22'), to: null }])
    expect(movedMarks(without, before)).toEqual([])
    expect(effects(before, without)?.places.find(({ label }) => label === 'Impact end')?.after).toBe('not known')
  })

  it('what left keeps where the marks stood, in the file too', () => {
    const kept = incident({ exports: [record({ said: saidMarks(incident()) })] })
    expect(kept.exports[0]?.said?.impactEnd).toBe(at('10:22'))
    expect(postmortemSchema.safeParse(kept).success).toBe(true)
  })
})
