import { collector } from '../collector.ts'
import { keepBecause } from '../decisions.ts'
import type { CheckContext, Finding, Rule } from '../finding.ts'
import { note, slug } from '../note.ts'
import { prose, reads } from '../passages.ts'
import { gradeOf, nothingRead, type Reading, readText, together } from '../readingEase.ts'
import { noEnv } from '../steady.ts'

const id = 'reading-grade'
/** A newspaper is read at 11 or 12. Reports with product names come out a little higher than they read. */
const hard = 15
/** A sentence of this many words is read twice, however easy its words. */
const tooLong = 45
const fewestWords = 60

const readIn = collector(noEnv, ({ passages }) => {
  const section = passages[0]?.where.section
  const shown = passages.filter(
    (one) => reads(one, 'customer') && !one.quoted && (one.kind === 'paragraph' || one.kind === 'item'),
  )
  if (section === undefined || shown.length === 0) return null
  return {
    section,
    reading: shown.map((passage) => readText(prose(passage, 'customer'))).reduce(together, nothingRead),
  }
})

function readBySection(context: CheckContext): ReadonlyMap<string, Reading> {
  const sections = new Map<string, Reading>()
  for (const { section, reading } of readIn(context))
    sections.set(section, together(sections.get(section) ?? nothingRead, reading))
  return sections
}

function findingsIn(context: CheckContext): Finding[] {
  const { postmortem, today } = context
  // The formula counts English syllables.
  if (!postmortem.language.toLowerCase().startsWith('en')) return []
  const sections = readBySection(context)
  return postmortem.sections.flatMap((section): Finding[] => {
    if (section.audience !== 'customer' || section.text === '') return []
    const read = sections.get(section.id) ?? nothingRead
    const grade = Math.round(gradeOf(read))
    const isHard = read.words >= fewestWords && grade >= hard
    if (!isHard && read.longest <= tooLong) return []
    const key = `${id}:${section.id}:${slug(read.hardest)}`
    const said = read.hardest.length > 140 ? `${read.hardest.slice(0, 138)}…` : read.hardest
    const reason = isHard
      ? `This section asks for ${grade} years of school. Its longest sentence has ${read.longest} words`
      : `A sentence here has ${read.longest} words`
    return [
      note({
        rule: id,
        key,
        group: 'customers',
        title: isHard ? 'Hard to read for customers' : 'A sentence of many words',
        message: `${reason}: “${said}”. Two sentences, or shorter words, are read once.`,
        why: 'It is read on a phone, between two calls, often in a second language.',
        where: { section: section.id, text: read.hardest },
        fixes: [keepBecause(key, today)],
      }),
    ]
  })
}

/** Customer sections that are hard to read, with the sentence that makes them so. */
export const readingGrade: Rule = {
  id,
  title: 'Hard to read',
  reads: ({ postmortem: { sections, language } }) => [sections, language],
  check: findingsIn,
}
