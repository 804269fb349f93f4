import type { FactName, Facts } from '../facts/fact.ts'
import { parseMarkdown } from '../markdown/parse.ts'
import { plainText } from '../markdown/plainText.ts'
import { isOpen } from '../postmortem/action.ts'
import { isFor } from '../postmortem/audience.ts'
import type { Answer } from '../postmortem/impact.ts'
import type { Library } from '../postmortem/library.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { durationFor, markAt, severityFor, spanText, titleFor } from './header.ts'
import { pageDifference } from './pageDifference.ts'
import type { Reader } from './reader.ts'
import { plainFor } from './textFor.ts'

/** What is read out on the phone: five lines, with what is not known said in them instead of left out. Internal. */
export function fiveLines(postmortem: Postmortem, facts: Facts, library: Library): string {
  const { impact, actions, factors } = postmortem
  const fact = (name: FactName) => {
    const found = facts.get(name)
    if (!found || found.value === null) return 'not known'
    return found.status === 'proposed' ? `${found.text} (proposed)` : found.text
  }
  const severity = library.severities.find(({ key }) => key === postmortem.severity)?.label ?? 'severity not set'
  const open = actions.filter(isOpen)
  const trigger = factors.find(({ kind }) => kind === 'trigger') ?? factors[0]
  return [
    `${severity}: ${postmortem.title || 'no title yet'}`,
    `Impact ${fact('impact.duration')}, ${fact('impact.start')} to ${fact('impact.end')}; worst level ${fact('worst.level')}.`,
    `Who: ${impact.services.join(', ') || 'services not known'}; ${or(impact.where.text, 'where not known')}; data lost: ${dataLoss(impact.dataLoss.answer)}.`,
    `Cause: ${trigger ? plain(trigger.text) : 'not known'}${trigger && trigger.evidence.length === 0 ? ' (hypothesis)' : ''}; detected after ${fact('ttd')}, mitigated after ${fact('ttm')}.`,
    actions.length === 0
      ? 'Next: no action yet.'
      : `Next: ${open.length} of ${actions.length} actions open${open[0] ? `, first: ${open[0].title}` : ''}.`,
  ].join('\n')
}

/** The same for one reader: inside as above, outside only what customers are told. */
export function fiveLinesFor(reader: Reader): string {
  const { postmortem, facts, library } = reader
  if (reader.audience === 'internal') return fiveLines(postmortem, facts, library)
  const { impact, actions } = postmortem
  const [start, end] = [markAt(postmortem, 'impactStart'), markAt(postmortem, 'impactEnd')]
  const told = (answer: Answer) => (isFor(answer.audience, 'customer') ? plainFor(answer.text, reader) : '')
  const promised = actions.filter((action) => action.public !== null)
  const open = promised.filter(isOpen)
  const lost = isFor(impact.dataLoss.audience, 'customer') ? dataLoss(impact.dataLoss.answer) : 'not known'
  const window = start === null || end === null ? 'window not known' : spanText(start, end, postmortem.zone)
  return [
    `${severityFor(reader) ?? 'Incident'}: ${titleFor(reader)}`,
    `Impact ${durationFor('impact.duration', reader) ?? 'not known'}, ${window}${pageWords(reader)}.`,
    `What was noticed: ${or(told(impact.headline), 'not known')}; where: ${or(told(impact.where), 'not known')}.`,
    `Data lost: ${lost}.`,
    promised.length === 0
      ? 'Next: nothing announced yet.'
      : `Next: ${promised.length - open.length} of ${promised.length} steps done${open[0] ? `, first: ${plainFor(open[0].title, reader)}` : ''}.`,
  ].join('\n')
}

/** Who reads the page as well reads another duration there: both are told. */
function pageWords({ postmortem, facts }: Reader): string {
  const seen = { ...postmortem, events: postmortem.events.filter(({ audience }) => isFor(audience, 'customer')) }
  const page = pageDifference(seen, facts)
  return page === null ? '' : `; our status page showed ${page.duration}, ${page.span}`
}

const or = (text: string, otherwise: string) => (text.trim() === '' ? otherwise : plain(text))

const plain = (text: string) => plainText(parseMarkdown(text)).trim().replace(/\.$/, '')

const dataLoss = (answer: Postmortem['impact']['dataLoss']['answer']) =>
  answer === 'open' || answer === 'unknown' ? 'not known' : answer
