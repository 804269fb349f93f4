import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Section } from '../postmortem/section.ts'
import type { Guide } from './guide.ts'

/**
 * The postmortem under these guides. Sections of the internal guide come first, in its order, then those that only the
 * customer guide names; each new one is made empty for the audience that is named for it (the customer guide's word
 * counts where both name it, since a thing is customer text only when a guide says so). Sections that no guide names stay,
 * with their text, at the end: switching moves text and never drops any. Empty ones of the former guide go.
 */
export function applyGuides(postmortem: Postmortem, guides: { internal: Guide; customer: Guide }): Postmortem {
  const { internal, customer } = guides
  const asked = [...internal.sections, ...customer.sections].filter(({ write }) => write)
  const wanted = asked.filter(({ id }, index) => asked.findIndex((other) => other.id === id) === index)
  const make = (id: string): Section => {
    const named = customer.sections.find((section) => section.id === id) ?? wanted.find((section) => section.id === id)
    return { id, audience: named?.audience ?? 'internal', text: '' }
  }
  const kept = wanted.map(({ id }) => postmortem.sections.find((section) => section.id === id) ?? make(id))
  const rest = postmortem.sections.filter(
    (section) =>
      !wanted.some(({ id }) => id === section.id) && (section.text.trim() !== '' || section.title !== undefined),
  )
  return {
    ...postmortem,
    guides: { internal: internal.id, customer: customer.id },
    sections: [...kept, ...rest],
  }
}
