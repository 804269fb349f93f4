import type { Postmortem } from '../../postmortem/postmortem.ts'
import { keepBecause } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { type Passage, prose, reads } from '../passages.ts'
import { rewriteSentence } from '../phraseRule.ts'
import { sentenceAround } from '../sentences.ts'
import { steady } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'blame-wording'

const hindsight =
  /\b(?:should|could|ought to)(?:n't| not)? have (?:\p{L}+ly )?(?:noticed|known|seen|caught|checked|tested|realised|realized|been (?:noticed|caught|careful)|foreseen|spotted|prevented)\b/giu
const blame =
  /\b(?:human error|operator error|user error|pilot error|careless(?:ly|ness)?|negligen(?:t|ce|tly)|sloppy|to blame|at fault|(?:simply|just) forgot|incompeten\w+|did(?:n't| not) bother)\b/giu
const roles =
  'he|she|they|we|someone|somebody|nobody|no one|(?:the|an?|our) (?:[\\p{L}-]+ )?(?:engineer|operator|developer|responder|team|admin(?:istrator)?|colleague|on-call)'
const deeds = '(?:failed to|forgot(?:ten)? to|forgot|neglected to|missed the|overlooked|ignored)'

/** Somebody as the subject of a failure; a probe may "fail to connect", a person fails nobody here. */
function personFails({ owner, authors, actions, roles: known, events }: Postmortem): RegExp {
  const names = [
    owner ?? '',
    ...authors,
    ...actions.map((a) => a.owner ?? ''),
    ...known.map((r) => r.person),
    ...events.map((e) => e.author ?? ''),
  ]
    .flatMap((name) => [name, name.split(/\s+/)[0] ?? ''])
    .filter((name) => /^\p{Lu}\p{L}{2,}/u.test(name))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const subject = [roles, ...new Set(names)].join('|')
  return new RegExp(`(?<!\\p{L})(?:${subject}) (?:had |have |has )?${deeds}(?!\\p{L})`, 'giu')
}

/** Asks for the condition instead of the person. */
function question(said: string): string {
  if (/forgot/i.test(said)) return 'What would have made it hard to leave out?'
  if (/error/i.test(said)) return 'What made this the easy thing to do?'
  if (/notice|see|spot|miss|overlook|ignore/i.test(said)) return 'What made it easy to miss at the time?'
  return 'What did they know then, and why did it make sense?'
}

interface Blame {
  readonly people: RegExp
  readonly today: string
}

const envOf = steady(
  ({ postmortem: { owner, authors, actions, roles: known, events }, today }) => [
    owner,
    authors,
    actions,
    known,
    events,
    today,
  ],
  ({ postmortem, today }): Blame => ({ people: personFails(postmortem), today }),
)

function inPassage(passage: Passage, { people, today }: Blame): Finding[] {
  if (passage.quoted || passage.where.event !== undefined || passage.where.series !== undefined) return []
  const text = prose(passage)
  const customer = reads(passage, 'customer')
  return [hindsight, blame, people].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Finding => {
      const [said] = match
      const sentence = sentenceAround(text, match.index, match.index + said.length)
      const key = `${id}:${passage.where.section ?? passage.where.factor ?? passage.where.lesson ?? passage.where.field}:${said.toLowerCase()}`
      return {
        rule: id,
        key,
        group: customer ? 'customers' : 'finish',
        severity: customer ? 'warning' : 'note',
        blocks: false,
        title: `“${said}”`,
        message: `“${sentence}” ${pattern === hindsight ? 'judges by what is known now' : 'ends at a person'}. ${question(sentence)}`,
        why: 'People who fear the next sentence leave things out, and the condition stays.',
        where: { ...passage.where, text: said },
        fixes: [...rewriteSentence(passage, sentence), keepBecause(key, today)],
      }
    }),
  )
}

/** Hindsight, blame, and sentences that end at a person. */
export const blameWording: Rule = textRule({ id, title: 'Blame and hindsight', env: envOf, find: inPassage })
