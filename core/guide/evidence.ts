import { resolveChip } from '../facts/chip.ts'
import type { Facts } from '../facts/fact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { evidenceWriters } from './evidenceWriters.ts'

/**
 * A beginning for a section, from what is known and nothing else: at most three sentences of Markdown with chips,
 * null when nothing is known. The caller marks the section as a draft until its author has read it.
 */
export function startFromEvidence(sectionId: string, postmortem: Postmortem, facts: Facts): string | null {
  const section = postmortem.sections.find(({ id }) => id === sectionId)
  const forCustomers = section?.audience === 'customer'
  const chip = (target: string) => {
    const { text, status } = resolveChip(target, { postmortem, facts, data: new Map() })
    return status === 'missing' ? '' : `[${text}](${target})`
  }
  const sentences = evidenceWriters[sectionId]?.({
    postmortem,
    forCustomers,
    fact: (name, form) => chip(form === undefined ? `fact:${name}` : `fact:${name}?as=${form}`),
    event: (event, form = 'clock') => (event === undefined ? '' : chip(`event:${event.id}?as=${form}`)),
    markedEvent: (name) => {
      const from = postmortem.marks.find((mark) => mark.name === name)?.from
      const event = from?.ref === null ? undefined : postmortem.events.find(({ id }) => id === from?.ref)
      return forCustomers && event?.audience !== 'customer' ? undefined : event
    },
  })
  return sentences === undefined || sentences.length === 0 ? null : sentences.slice(0, 3).join(' ')
}
