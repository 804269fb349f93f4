import type { FactName, Facts } from '../../../core/facts/fact.ts'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { plainText } from '../../../core/markdown/plainText.ts'
import { isOpen } from '../../../core/postmortem/action.ts'
import type { Library } from '../../../core/postmortem/library.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'

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

const or = (text: string, otherwise: string) => (text.trim() === '' ? otherwise : plain(text))

const plain = (text: string) => plainText(parseMarkdown(text)).trim().replace(/\.$/, '')

const dataLoss = (answer: Postmortem['impact']['dataLoss']['answer']) =>
  answer === 'open' || answer === 'unknown' ? 'not known' : answer
