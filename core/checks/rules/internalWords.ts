import type { CheckContext, Finding, Rule } from '../finding.ts'
import { insideWordDetector } from '../insideWords.ts'
import { redactForCustomers } from '../redact.ts'
import { textParts } from '../units.ts'
import { isReplaced, type WordChoice, wordChoices, wordKey } from '../wordChoices.ts'
import { wordFixes } from '../wordFixes.ts'
import { checkedWordHits, type WordHit, wordHits } from '../wordHits.ts'
import { wordKindInfo } from '../wordKinds.ts'

const id = 'internal-words'

/** A decision that holds by itself. What was to stay inside, and stands here all the same, is told again. */
function settled(choice: WordChoice | undefined, hits: readonly WordHit[]): boolean {
  if (choice === undefined) return false
  if (choice.choice === 'replace') return isReplaced(choice)
  const [first] = hits
  if (choice.choice !== 'allow' || first === undefined || first.found.kind === 'secret') return false
  return !wordKindInfo[first.found.kind].blocks || (choice.because ?? '').trim() !== ''
}

function findingFor(
  word: string,
  hits: readonly WordHit[],
  choice: WordChoice | undefined,
  context: CheckContext,
): Finding[] {
  const [first] = hits
  if (first === undefined) return []
  const { found, passage } = first
  const info = wordKindInfo[found.kind]
  const blocks = info.blocks || choice?.choice === 'internal' || choice?.choice === 'replace'
  const words = [...new Set(hits.map((hit) => hit.found.text))]
  const said = words.length > 3 ? `${words[0]} … ${words.at(-1)}` : words.join(', ')
  return [
    {
      rule: id,
      key: wordKey(word),
      group: 'customers',
      severity: blocks ? 'error' : 'warning',
      blocks,
      title: `Customer export would name ${info.name}`,
      message: `${found.kind === 'secret' ? `${said.slice(0, 4)}…` : said} (${hits.length} ${hits.length === 1 ? 'place' : 'places'}) would be read by customers.`,
      why: 'What leaves can’t be called back, and says more about the inside than it explains.',
      where: { ...passage.where, text: found.text },
      fixes: wordFixes(word, hits, context),
    },
  ]
}

/** Replacements are made when a document is; for an export it is seen that none was missed. */
function missed(context: CheckContext, choices: ReadonlyMap<string, WordChoice>): Finding[] {
  if (context.audience !== 'customer' || ![...choices.values()].some(isReplaced)) return []
  const redacted = redactForCustomers(context.postmortem, context.library)
  const detect = insideWordDetector(context)
  return [...wordHits(redacted, detect)].flatMap(([word, hits]) => {
    const choice = choices.get(word)
    return isReplaced(choice) && choice?.replacement?.toLowerCase() !== word
      ? findingFor(word, hits, choice, context)
      : []
  })
}

/** Host names, addresses, people, tickets, accounts, secrets and forbidden words in what customers read; one finding for each word. */
export const internalWords: Rule = {
  id,
  title: 'Internal words in a customer export',
  reads: (context) => {
    const { decisions, zone, owner, authors, roles, accounts, comments } = context.postmortem
    const names = [owner, authors, roles, accounts, comments]
    return [...textParts(context), ...names, decisions, zone, context.library, context.people, context.audience]
  },
  check: (context) => {
    const choices = wordChoices(context.postmortem, context.library)
    const hits = checkedWordHits(context)
    const found = [...hits].flatMap(([word, places]) =>
      settled(choices.get(word), places) ? [] : findingFor(word, places, choices.get(word), context),
    )
    return [...found, ...missed(context, choices)]
  },
}
