import { describe, expect, it } from 'vitest'
import { guideProblem, jsonProblem } from '../../../core/library/templateProblem.ts'

const guide = (change: (text: string) => string) =>
  change(`{
  "id": "ours",
  "title": "Ours",
  "about": "For the print shop.",
  "audience": "internal",
  "sections": [
    { "id": "what", "heading": "What { happened", "step": "overview", "audience": "customer", "ask": ["What?"] },
    {
      "id": "why",
      "heading": "Why",
      "step": "root-cause",
      "audience": "internal",
      "ask": ["Why, \\"really\\"?"]
    }
  ]
}
`)
const steps = ['overview', 'timeline', 'metrics', 'impact', 'root-cause', 'actions', 'lessons', 'export']

describe('a template with a slip in it', () => {
  it('[R40] is told with the line and what is allowed there', () => {
    expect(guideProblem(guide(String), {})).toBeNull()
    expect(
      guideProblem(
        guide((text) => text.replace('"heading": "Why"', '"headline": "Why"')),
        {},
      ),
    ).toMatchObject({
      line: 10,
      reason: expect.stringContaining('headline'),
    })
    const typo = guideProblem(
      guide((text) => text.replace('"step": "root-cause"', '"step": "cause"')),
      {},
    )
    expect(typo?.line).toBe(11)
    for (const step of steps) expect(typo?.allowed).toContain(step)
    const extra = guideProblem(
      guide((text) => text.replace('"title": "Ours",', '"title": "Ours",\n  "colour": 1,')),
      {},
    )
    expect(extra).toMatchObject({ line: 4, reason: '“colour” is not known here.' })
    expect(extra?.allowed).toContain('sections')
    const inner = guideProblem(
      guide((text) => text.replace('"id": "why",', '"id": "why", "size": 2,')),
      {},
    )
    expect([inner?.line, inner?.allowed?.includes('placeholder')]).toEqual([9, true])
    expect(
      guideProblem(
        guide((text) => text.replace('"id": "why"', '"id": "what"')),
        {},
      )?.line,
    ).toBe(9)
    expect(guideProblem(guide(String), { 'whom.good.md': 'Text' })).toMatchObject({
      line: null,
      reason: expect.stringContaining('whom.good.md'),
    })
  })

  it('[R40] tells the line on which it stops to be JSON', () => {
    expect(jsonProblem('{\n  "a": 1,\n  "b": }\n')?.line).toBe(3)
    expect(jsonProblem('{\n  "a": 1,\n')).toMatchObject({ line: 2, reason: 'The file ends in the middle.' })
    expect(jsonProblem('{"a": [1, 2]}')).toBeNull()
  })
})
