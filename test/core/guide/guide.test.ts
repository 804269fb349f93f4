import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { readGuide } from '../../../core/guide/guide.ts'

const plain = {
  id: 'plain',
  title: 'Plain',
  about: 'One section.',
  audience: 'internal',
  sections: [{ id: 'summary', heading: 'Summary', step: 'overview', audience: 'internal', ask: ['What broke?'] }],
}

function refusal(json: unknown, texts: Record<string, string> = {}): string {
  try {
    readGuide('mine/guide.json', json, texts)
  } catch (error) {
    if (error instanceof FaultlineError && error.code === 'template.bad') return error.message
    throw error
  }
  return 'taken'
}

describe('readGuide', () => {
  it('[G1] reads a guide with the texts beside it', () => {
    const guide = readGuide('mine/guide.json', plain, { 'summary.good.md': 'Clear.\n', 'summary.poor.md': 'Vague.\n' })
    expect(guide.sections[0]).toEqual({
      ...plain.sections[0],
      need: 'required',
      write: true,
      criteria: [],
      good: 'Clear.',
      poor: 'Vague.',
    })
    expect(guide.style).toEqual({ duration: 'short', time: 'clock' })
  })

  it.each([
    ['an unknown key', { ...plain, colour: 'red' }, 'Unrecognized key: "colour"'],
    [
      'an unknown key in a section',
      { ...plain, sections: [{ ...plain.sections[0], header: 'S' }] },
      'sections[0]: Unrecognized key: "header"',
    ],
    ['a missing heading', { ...plain, sections: [{ ...plain.sections[0], heading: ' ' }] }, 'sections[0].heading: '],
    ['a step that is none', { ...plain, sections: [{ ...plain.sections[0], step: 'end' }] }, 'sections[0].step: '],
    [
      'an unknown check',
      { ...plain, steps: { overview: { ask: 'What?', criteria: [{ check: 'notEmtpy' }] } } },
      'steps.overview.criteria[0].check: ',
    ],
    [
      'a section named twice',
      { ...plain, sections: [...plain.sections, ...plain.sections] },
      'sections[1].id: summary',
    ],
    ['something else altogether', ['summary'], 'Invalid input: expected object, received array'],
  ])('[G2] refuses %s with the file and the place', (_what, json, place) => {
    expect(refusal(json)).toContain(`The template mine/guide.json can't be used: ${place}`)
  })

  it('[G2] refuses a text that belongs to no section', () => {
    expect(refusal(plain, { 'sumary.good.md': 'x' })).toContain('sumary.good.md belongs to no section of it')
    expect(refusal(plain, { 'summary.best.md': 'x' })).toContain('summary.best.md belongs to no section of it')
  })
})
