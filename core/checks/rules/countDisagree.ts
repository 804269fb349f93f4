import type { Postmortem } from '../../postmortem/postmortem.ts'
import { readCounts } from '../counts.ts'
import { keepBecause } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { note, placeKey, slug } from '../note.ts'
import { type Passage, prose } from '../passages.ts'
import { replaceSaid } from '../phraseRule.ts'
import { sentenceAround } from '../sentences.ts'
import { steady } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'count-disagree'

interface Known {
  /** What of the accounts file each noun can mean; the first is named in the finding. */
  readonly counts: Readonly<Record<'accounts' | 'workspaces' | 'messages', readonly number[]>>
  readonly today: string
}

function known({ accounts }: Postmortem, today: string): Known | null {
  if (accounts.length === 0) return null
  const names = new Set(accounts.map(({ name }) => name.normalize('NFKC').toLowerCase())).size
  const delayed = accounts.flatMap(({ delayedMessages }) => delayedMessages ?? [])
  const sum = delayed.reduce((total, one) => total + one, 0)
  const workspaces = new Set(accounts.flatMap(({ workspace }) => workspace ?? [])).size
  return {
    counts: {
      accounts: [names, accounts.length],
      workspaces: [workspaces || accounts.length, accounts.length],
      messages: delayed.length === 0 ? [] : [sum],
    },
    today,
  }
}

const envOf = steady(
  ({ postmortem: { accounts }, today }) => [accounts, today],
  ({ postmortem, today }) => known(postmortem, today),
)

const nouns = { account: 'accounts', customer: 'accounts', workspace: 'workspaces', message: 'messages' } as const
/** It must be said of them that the incident reached them; other counts may speak of anything. */
const reached =
  /\b(?:affected|impacted|hit|delayed|experienc\w+|saw|noticed|unable|could not|couldn['’]t|across|total(?:ling)?)\b/i
/** A part of them, or a bound, is no count of all. */
const partly =
  /\b(?:of|at least|up to|more than|over|fewer than|less than|under|first|other|another|these|those|per|each|every)\s*$/i

/** Two digits are told apart exactly, larger figures within a twentieth; "about" allows a tenth. */
const agrees = (said: number, count: number, about: boolean) =>
  Math.abs(said - count) <= (about ? count * 0.1 : count > 1000 ? count * 0.05 : 0)

function inPassage(passage: Passage, { counts, today }: Known): Finding[] {
  if (passage.quoted || passage.where.event !== undefined) return []
  const text = prose(passage)
  return readCounts(text, Object.keys(nouns)).flatMap(({ value, about, noun, start, end, text: said }): Finding[] => {
    const name = Object.entries(nouns).find(([one]) => one === noun)?.[1]
    const possible = name === undefined ? [] : counts[name]
    const [first] = possible
    const sentence = sentenceAround(text, start, end)
    if (first === undefined || partly.test(text.slice(0, start)) || !reached.test(sentence)) return []
    if (possible.some((count) => agrees(value, count, about))) return []
    const key = `${id}:${placeKey(passage.where)}:${slug(said)}`
    const live =
      name === 'accounts'
        ? [
            {
              title: 'Put the counted figure there',
              apply: replaceSaid(passage, said.replace(/\s.*$/s, ''), `[${first}](fact:accounts.count)`),
            },
          ]
        : []
    return [
      note({
        rule: id,
        key,
        group: 'wrong',
        severity: 'error',
        title: 'A count disagrees with the list',
        message: `“${sentence}” says ${said}; the list of affected accounts gives ${[...new Set(possible)].map((count) => count.toLocaleString('en')).join(' or ')}.`,
        why: 'Whoever gets a letter compares: the list is what the letters go by.',
        where: { ...passage.where, text: said },
        fixes: [...live, keepBecause(key, today, 'Why are both right?')],
      }),
    ]
  })
}

/** Typed counts of accounts, workspaces and messages against the list of affected accounts. */
export const countDisagree: Rule = textRule({
  id,
  title: 'Counts that disagree with the list',
  env: envOf,
  find: inPassage,
})
