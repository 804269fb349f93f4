import { guideProgress } from '../../guide/progress.ts'
import type { Rule } from '../finding.ts'

const id = 'section-empty'

/** Sections that the guide asks for and that hold nothing yet. */
export const sectionEmpty: Rule = {
  id,
  title: 'Sections that are still empty',
  check: ({ postmortem, facts, guide }) => {
    if (guide === undefined) return []
    const empty = new Set(
      guide.sections
        .filter(({ write, need }) => write && need === 'required')
        .filter(({ id: wanted }) => (postmortem.sections.find((s) => s.id === wanted)?.text.trim() ?? '') === '')
        .map((section) => section.id),
    )
    return guideProgress(postmortem, guide, facts).left.flatMap(({ section, title }) =>
      section === undefined || !empty.has(section)
        ? []
        : [
            {
              rule: id,
              key: `${id}:${section}`,
              group: 'finish',
              severity: 'note',
              blocks: false,
              title: 'Section is empty',
              message: `${title}.`,
              why: `The guide “${guide.title}” asks for it.`,
              where: { section },
              fixes: [],
            },
          ],
    )
  },
}
