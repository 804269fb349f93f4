import { steps } from '../../postmortem/section.ts'
import type { Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'section-empty'

/** Sections that the guide asks for and that hold nothing yet. */
export const sectionEmpty: Rule = {
  id,
  title: 'Sections that are still empty',
  reads: ({ postmortem: { sections }, guide }) => [sections, guide],
  check: ({ postmortem, guide }) => {
    const written = new Set(postmortem.sections.filter(({ text }) => text.trim() !== '').map((section) => section.id))
    return (guide?.sections ?? [])
      .filter(({ write, need }) => write && need === 'required')
      .filter((section) => !written.has(section.id))
      .sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step))
      .map(({ id: section, heading }) =>
        note({
          rule: id,
          key: `${id}:${section}`,
          title: 'Section is empty',
          message: `${heading}: nothing is written yet.`,
          why: `The guide “${guide?.title ?? ''}” asks for it.`,
          where: { section },
        }),
      )
  },
}
