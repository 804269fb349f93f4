import { keepBecause } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { type Detector, insideWordDetector } from '../insideWords.ts'
import { note } from '../note.ts'
import { type Passage, prose, reads } from '../passages.ts'
import { replaceSaid } from '../phraseRule.ts'
import { sentenceAround } from '../sentences.ts'
import { steady } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'names-in-story'
/** Sections that are read far beyond the team; roles are named there, not people. */
const sections = ['summary', 'response', 'detection', 'internal-message']

interface Named {
  readonly detect: Detector
  readonly role: (name: string) => string | null
  readonly today: string
}

const envOf = steady(
  (context) => [insideWordDetector(context), context.people, context.postmortem.roles, context.today],
  (context): Named => {
    const { people = [], postmortem } = context
    const role = (name: string) =>
      people.find((one) => one.name === name || one.aliases.includes(name))?.role ??
      postmortem.roles.find(({ person }) => person === name)?.role ??
      null
    return { detect: insideWordDetector(context), role, today: context.today }
  },
)

function inPassage(passage: Passage, { detect, role, today }: Named): Finding[] {
  const { section, field } = passage.where
  // What customers would read is a leak, and told as one.
  if (section === undefined || field !== undefined || !sections.includes(section) || reads(passage, 'customer'))
    return []
  if (passage.quoted || passage.kind === 'code') return []
  const text = prose(passage)
  return detect(text)
    .filter(({ kind }) => kind === 'person')
    .map(({ text: said, start, end }) => {
      const key = `${id}:${section}:${said.toLowerCase()}`
      const known = role(said)
      const instead = known === null ? null : `the ${known.toLowerCase()}`
      return note({
        rule: id,
        key,
        title: 'A name where a role would do',
        message: `“${sentenceAround(text, start, end)}” names ${said}. Which role was it?`,
        why: 'The story is about what anyone in that place would have seen; a name makes it about one person.',
        where: { ...passage.where, text: said },
        fixes: [
          ...(instead === null ? [] : [{ title: `Say “${instead}”`, apply: replaceSaid(passage, said, instead) }]),
          keepBecause(key, today),
        ],
      })
    })
}

/** People by name in the parts that tell the story. */
export const namesInStory: Rule = textRule({ id, title: 'Names where roles would do', env: envOf, find: inPassage })
