import type { Fact, FactName, Facts } from '../../../core/facts/fact.ts'
import { publicPosts } from '../../../core/postmortem/event.ts'
import { type MarkName, markLabels, markNames } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant, zoneNameAt } from '../../../core/time/formatInstant.ts'

export interface FactCell {
  readonly name: FactName
  readonly label: string
  readonly fact: Fact
  /** Small print beside the value: from when to when, at which time. */
  readonly aside: string
  /** Two readers of this page and of ours would be told different things. */
  readonly disagrees: boolean
  /** The mark that is missing, so that it can be set from here. */
  readonly wants: MarkName | null
}

const cells: readonly { readonly name: FactName; readonly label: string; readonly marks: readonly MarkName[] }[] = [
  { name: 'impact.duration', label: 'Impact', marks: ['impactStart', 'impactEnd'] },
  { name: 'ttd', label: 'Time to detect', marks: ['impactStart', 'detected'] },
  { name: 'ttm', label: 'Time to mitigate', marks: ['impactStart', 'mitigated'] },
  { name: 'worst.level', label: 'Worst level', marks: [] },
  { name: 'statusPage.duration', label: 'Status page said', marks: [] },
]

/** A figure as the row and the list of all figures show it. */
export function cellOf(fact: Fact, postmortem: Postmortem, facts: Facts): FactCell {
  const shown = cells.find(({ name }) => name === fact.name)
  const { name } = fact
  // A figure between marks says in its reason which of them is missing; the first of those can be set from here.
  const needed = shown?.marks ?? markNames.filter((mark) => fact.reason?.includes(`no mark ${markLabels[mark].label}`))
  const wants = needed.find((mark) => !postmortem.marks.some((one) => one.name === mark)) ?? null
  return {
    name,
    label: shown?.label ?? fact.label,
    fact,
    aside: known(fact) ? asideOf(name, postmortem, facts) : missingWord(name, wants),
    disagrees: disagrees(name, facts),
    wants,
  }
}

/** The five figures under the strip, each with its small print and what is missing for it. */
export function factRow(postmortem: Postmortem, facts: Facts): FactCell[] {
  return cells.flatMap(({ name }) => {
    const fact = facts.get(name)
    return fact ? [cellOf(fact, postmortem, facts)] : []
  })
}

const known = ({ status }: Fact) => status !== 'missing' && status !== 'negative'

/** Why there is no figure, in as many words as fit beside it; the whole reason is one press away. */
function missingWord(name: FactName, wants: MarkName | null): string {
  if (name === 'statusPage.duration') return 'no posts'
  if (wants === null || wants === 'impactStart' || wants === 'impactEnd') return 'no window yet'
  return `no mark ${markLabels[wants].label}`
}

function asideOf(name: FactName, postmortem: Postmortem, facts: Facts): string {
  const { zone, marks } = postmortem
  const clock = (mark: MarkName) => {
    const at = marks.find((one) => one.name === mark)?.at
    return at === undefined ? '' : formatInstant(at, zone, 'clock')
  }
  if (name === 'impact.duration') {
    const end = marks.find((mark) => mark.name === 'impactEnd')
    const [from, to] = [clock('impactStart'), clock('impactEnd')]
    return from && to && end ? `${from} – ${to} ${zoneNameAt(end.at, zone)}` : from && `from ${from}`
  }
  if (name === 'ttd') return clock('detected')
  if (name === 'ttm') return clock('mitigated')
  if (name === 'worst.level') return facts.get('worst.at')?.value == null ? '' : (facts.get('worst.at')?.text ?? '')
  const resolved = publicPosts(postmortem.events).findLast(({ state }) => state === 'resolved')
  return resolved ? `resolved ${formatInstant(resolved.at, zone, 'clock')}` : ''
}

/** Page and impact may differ by a tenth before it is worth a colour. */
function disagrees(name: FactName, facts: Facts): boolean {
  if (name !== 'statusPage.duration') return false
  const [page, impact] = [facts.get(name)?.value, facts.get('impact.duration')?.value]
  return typeof page === 'number' && typeof impact === 'number' && Math.abs(page - impact) > impact / 10
}

/** How many chips of this fact stand in sections. */
export function usesOf(name: FactName, postmortem: Postmortem): number {
  const chip = new RegExp(`\\(fact:${name.replace('.', '\\.')}[?)]`, 'g')
  return postmortem.sections.reduce((sum, { text }) => sum + (text.match(chip)?.length ?? 0), 0)
}
