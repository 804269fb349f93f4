import { keepBecause } from '../decisions.ts'
import type { CheckContext, Finding, Rule } from '../finding.ts'
import { insideWordDetector } from '../insideWords.ts'
import { note } from '../note.ts'

const id = 'cause-ends-on-person'

/** Doing, not being told: "Ida noticed it" is no cause, "Ida restarted the wrong node" is told as one. */
const deed =
  /^\s+(?:had |have |has |accidentally |mistakenly |wrongly |then )*(?:changed|deleted|removed|dropped|restarted|pushed|merged|deployed|ran|typed|mistyped|misread|missed|forgot|ignored|skipped|approved|disabled|turned|set|used|entered|edited|overwrote|did|didn['’]t|made|broke|caused|left|failed)\b/i

/** Factors and last answers of the whys that stop at what somebody did. */
export const causeEndsOnPerson: Rule = {
  id,
  title: 'Causes that end at a person',
  reads: ({ postmortem: { factors, whys, owner, authors, roles, actions, events }, people }) => [
    factors,
    whys,
    owner,
    authors,
    roles,
    actions,
    events,
    people,
  ],
  check: (context: CheckContext) => {
    const { factors, whys } = context.postmortem
    const detect = insideWordDetector(context)
    const last = whys.filter(({ id: one }) => !whys.some(({ parent }) => parent === one))
    const ends = [
      ...factors.map(({ id: factor, text }) => ({ where: { factor }, thing: factor, text })),
      ...last.map(({ id: why, answer }) => ({ where: { field: `whys.${why}` }, thing: why, text: answer })),
    ]
    return ends.flatMap(({ where, thing, text }): Finding[] => {
      const person = detect(text).find(({ kind, end }) => kind === 'person' && deed.test(text.slice(end)))
      if (person === undefined) return []
      const key = `${id}:${thing}`
      return [
        note({
          rule: id,
          key,
          title: 'The cause ends at a person',
          message: `“${text}” ends at ${person.text}. What made it possible, and look right at the time?`,
          why: 'What one person did is never the last cause: the next one stands in the same place.',
          where: { ...where, text: person.text },
          fixes: [keepBecause(key, context.today)],
        }),
      ]
    })
  },
}
