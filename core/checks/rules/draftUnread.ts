import type { Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'draft-unread'

/** A customer section that Faultline filled and nobody has read. */
export const draftUnread: Rule = {
  id,
  title: 'Drafts that nobody has read',
  reads: ({ postmortem }) => [postmortem.sections],
  check: ({ postmortem: { sections } }) =>
    sections
      .filter(({ audience, draft, text }) => audience === 'customer' && draft === true && text.trim() !== '')
      .map(({ id: section, text }) =>
        note({
          rule: id,
          key: `${id}:${section}`,
          group: 'customers',
          severity: 'warning',
          title: 'A draft waits to be read',
          message: `“${text.split('\n')[0]?.slice(0, 80) ?? ''}” was put together from the evidence; nobody has read it yet.`,
          why: 'Facts are right, emphasis may not be: a person has to stand behind what customers read.',
          where: { section },
          fixes: [
            {
              title: 'I have read it',
              apply: (before) => ({
                ...before,
                sections: before.sections.map((one) => (one.id === section ? { ...one, draft: false } : one)),
              }),
            },
          ],
        }),
      ),
}
