import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyGuides } from '../../../core/guide/applyGuides.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { sectionSteps } from '../../../core/postmortem/section.ts'
import { guideNames, shippedGuide } from '../../kit/guides.ts'

const empty = emptyPostmortem('p', '2026-03-03T09:00:00Z', { internal: 'standard', customer: 'customer-report' })
const both = { internal: shippedGuide('standard'), customer: shippedGuide('customer-report') }
const audienceOf = (postmortem: Postmortem, id: string) => postmortem.sections.find((s) => s.id === id)?.audience

describe('applyGuides', () => {
  it('[G4] makes the sections of both guides, customer text only where the customer guide names it', () => {
    const made = applyGuides(empty, both)
    expect(audienceOf(made, 'what-happened')).toBe('customer')
    expect(audienceOf(made, 'customer-impact')).toBe('customer')
    expect(audienceOf(made, 'response')).toBe('internal')
    expect(audienceOf(made, 'impact')).toBe('internal')
    expect(made.sections.map(({ id }) => id)).not.toContain('timeline')
    expect(new Set(made.sections.map(({ id }) => id)).size).toBe(made.sections.length)
  })

  it('[G4] leaves the audience of a text that is already written', () => {
    const written = {
      ...empty,
      sections: [{ id: 'what-happened', audience: 'internal' as const, text: 'A host fell.' }],
    }
    expect(audienceOf(applyGuides(written, both), 'what-happened')).toBe('internal')
  })

  it('[G4] never drops a text, whatever is switched to what', () => {
    const text = fc.record({ id: fc.constantFrom(...Object.keys(sectionSteps)), text: fc.string() })
    const texts = fc.uniqueArray(text, { selector: ({ id }) => id })
    const switches = fc.array(fc.tuple(fc.constantFrom(...guideNames), fc.constantFrom(...guideNames)), {
      minLength: 1,
    })
    fc.assert(
      fc.property(texts, switches, (sections, path) => {
        const start: Postmortem = { ...empty, sections: sections.map((s) => ({ ...s, audience: 'internal' })) }
        const end = path.reduce(
          (current, [internal, customer]) =>
            applyGuides(current, { internal: shippedGuide(internal), customer: shippedGuide(customer) }),
          start,
        )
        for (const { id, text } of start.sections)
          if (text.trim() !== '') expect(end.sections.find((s) => s.id === id)?.text).toBe(text)
      }),
      { numRuns: 40 },
    )
  })
})
