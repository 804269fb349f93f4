import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Section } from '../../../core/postmortem/section.ts'

const known = new WeakMap<Section, number>()

/** Words of all sections; marks of Markdown and targets of links don't count. */
export function wordCount(postmortem: Postmortem): number {
  return postmortem.sections.reduce((sum, section) => sum + sectionWords(section), 0)
}

function sectionWords(section: Section): number {
  const counted = known.get(section)
  if (counted !== undefined) return counted
  const plain = section.text.replace(/\]\([^)]*\)/g, ']').replace(/^:::.*$/gm, '')
  const count = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:-]*/gu)?.length ?? 0
  known.set(section, count)
  return count
}
