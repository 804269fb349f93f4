import type { Mark } from '../postmortem/mark.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Reader } from './reader.ts'

/**
 * The marks that this reader sees. Customers see the window once its author has accepted it, and marks that stand on an
 * event which they see themselves.
 */
export function marksFor({
  audience,
  postmortem,
}: Pick<Reader, 'audience'> & { readonly postmortem: Pick<Postmortem, 'marks' | 'events'> }): Mark[] {
  if (audience === 'internal') return postmortem.marks
  return postmortem.marks.filter(({ name, confirmed, from }) => {
    if (!confirmed) return false
    if (name === 'impactStart' || name === 'impactEnd') return true
    return (
      from.kind === 'event' && postmortem.events.some(({ id, audience: of }) => id === from.ref && of === 'customer')
    )
  })
}
