import { describe, expect, it } from 'vitest'
import { readGuide } from '../../../core/guide/guide.ts'
import { guideProgress } from '../../../core/guide/progress.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { steps } from '../../../core/postmortem/section.ts'
import { guideNames, shippedGuide } from '../../kit/guides.ts'

const at = '2026-03-03T09:00:00Z'
const empty = emptyPostmortem('p', at, { internal: 'g', customer: 'g' })
const guide = readGuide(
  'g/guide.json',
  {
    id: 'g',
    title: 'G',
    about: 'A guide of three sections.',
    audience: 'internal',
    steps: { overview: { ask: 'What?', criteria: [{ check: 'ownerSet' }] } },
    sections: [
      {
        id: 'summary',
        heading: 'Summary',
        step: 'overview',
        audience: 'internal',
        ask: ['What?'],
        criteria: [{ check: 'wordsBetween', min: 4 }, { check: 'hasDuration' }],
      },
      { id: 'impact', heading: 'Impact', step: 'impact', audience: 'internal', ask: ['Who?'] },
      {
        id: 'luck',
        heading: 'Luck',
        step: 'impact',
        audience: 'internal',
        ask: ['How?'],
        need: 'optional',
        criteria: [{ check: 'notEmpty' }],
      },
    ],
  },
  {},
)
const written = (sections: Record<string, string>, more: Partial<Postmortem> = {}): Postmortem => ({
  ...empty,
  ...more,
  sections: Object.entries(sections).map(([id, text]) => ({ id, audience: 'internal', text })),
})

describe('guideProgress', () => {
  it('[G3] counts criteria for each step and tells an empty section once', () => {
    const { steps: rings, left } = guideProgress(empty, guide, new Map())
    expect(rings.overview).toEqual({ state: 'none', done: 0, total: 3 })
    expect(rings.impact).toEqual({ state: 'none', done: 0, total: 1 })
    expect(rings.lessons).toEqual({ state: 'done', done: 0, total: 0 })
    expect(left).toEqual([
      { step: 'overview', title: 'Nobody owns this postmortem yet' },
      { step: 'overview', section: 'summary', title: 'Summary: nothing is written yet' },
      { step: 'impact', section: 'impact', title: 'Impact: nothing is written yet' },
    ])
  })

  it('[G3] names what a begun section lacks', () => {
    const { steps: rings, left } = guideProgress(
      written({ summary: 'Labels did not print', impact: 'Sites in Europe.' }, { owner: 'ito' }),
      guide,
      new Map(),
    )
    expect(rings.overview).toEqual({ state: 'some', done: 2, total: 3 })
    expect(rings.impact).toEqual({ state: 'done', done: 1, total: 1 })
    expect(left).toEqual([{ step: 'overview', section: 'summary', title: 'Summary: how long it lasted is not said' }])
  })

  it('[G3] takes an honest open answer for an answer, and a draft for unread', () => {
    const open = written({ summary: '?? about 20 minutes', impact: 'x' }, { owner: 'ito' })
    expect(guideProgress(open, guide, new Map()).left).toEqual([])
    const draft = { ...open, sections: open.sections.map((section) => ({ ...section, draft: true })) }
    expect(guideProgress(draft, guide, new Map()).left.map(({ title }) => title)).toEqual([
      'Summary: read the draft and make it yours',
      'Impact: read the draft and make it yours',
    ])
  })

  it('[G3] counts an optional section once it is begun', () => {
    const begun = guideProgress(written({ luck: 'It was night.' }), guide, new Map())
    expect(begun.steps.impact).toEqual({ state: 'some', done: 1, total: 2 })
  })

  it.each(guideNames)('[G3] finds nothing done in an empty postmortem under %s', (name) => {
    const { steps: rings, left } = guideProgress(empty, shippedGuide(name), new Map())
    const done = steps.filter((step) => rings[step].done > 0)
    expect(done).toEqual([])
    expect(left.length).toBeGreaterThan(5)
  })
})
