import type { Postmortem } from '../postmortem/postmortem.ts'
import { msOf } from '../time/instant.ts'

const longest = 60

/**
 * The folder of a postmortem: day and title, `2025-11-24-us-delivery-delays`. Letters a to z, digits and hyphens only and at
 * most 71 characters, so that every file system, sync service and shell takes it; the title itself stays whole inside.
 */
export function folderName(postmortem: Postmortem): string {
  const start = postmortem.marks.find(({ name }) => name === 'impactStart')?.at
  const first = postmortem.events.map(({ at }) => at).sort((a, b) => msOf(a) - msOf(b))[0]
  return `${(start ?? first ?? postmortem.created).slice(0, 10)}-${slugOf(postmortem.title) || 'postmortem'}`
}

/** Words of a title as a slug; accents go, other scripts fall away. */
function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const next = slug === '' ? word.slice(0, longest) : `${slug}-${word}`
    if (next.length > longest) break
    slug = next
  }
  return slug
}
