import type { Audience } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Section } from '../../../core/postmortem/section.ts'

type Change = (postmortem: Postmortem) => Postmortem

/** Changes a section, making it first where the postmortem has none yet. `audience` is what the guide says of a new one. */
export const changeSection =
  (id: string, audience: Audience, change: (section: Section) => Section): Change =>
  (postmortem) => {
    const found = postmortem.sections.find((section) => section.id === id)
    const next = change(found ?? { id, audience, text: '' })
    return {
      ...postmortem,
      sections: found
        ? postmortem.sections.map((section) => (section === found ? next : section))
        : [...postmortem.sections, next],
    }
  }

/** The author wrote: what was a draft from evidence is now read. */
export function write(section: Section, text: string): Section {
  if (text === section.text) return section
  const { draft: _, ...rest } = section
  return { ...rest, text }
}

/** A few sentences from the evidence, marked as draft until the author edits or accepts them. */
export const draft = (section: Section, text: string): Section => ({ ...section, text, draft: true })

export function accept(section: Section): Section {
  const { draft: _, ...rest } = section
  return rest
}

/** A heading of the author's own; the guide's again when it is emptied. */
export function rename(section: Section, title: string): Section {
  const { title: _, ...rest } = section
  return title.trim() === '' ? rest : { ...rest, title }
}

export const flip = (section: Section): Section => ({
  ...section,
  audience: section.audience === 'customer' ? 'internal' : 'customer',
})
