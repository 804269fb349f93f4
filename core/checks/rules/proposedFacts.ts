import { parseTarget, resolveChip } from '../../facts/chip.ts'
import { factNames } from '../../facts/fact.ts'
import { type MarkName, markLabels, markNames } from '../../postmortem/mark.ts'
import { confirmMark } from '../../postmortem/marks.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import type { CheckContext, Finding, Fix, Rule } from '../finding.ts'
import { type Passage, piecesFor, reads } from '../passages.ts'
import { steady } from '../steady.ts'
import { firstOfEach, textRule } from '../textRule.ts'
import { textParts } from '../units.ts'

const id = 'proposed-facts'

function confirmFixes(names: readonly MarkName[]): Fix[] {
  const labels = names.map((name) => markLabels[name].label).join(' and ')
  return names.length === 0
    ? []
    : [{ title: `Confirm ${labels}`, apply: (before) => names.reduce((p, name) => confirmMark(p, name), before) }]
}

/** The window stands in every customer document, in its table of facts, even where no sentence names it. */
function windowMarks({ postmortem }: CheckContext): Finding[] {
  return postmortem.marks
    .filter(({ name, confirmed }) => !confirmed && (name === 'impactStart' || name === 'impactEnd'))
    .map(
      ({ name, at }): Finding => ({
        rule: id,
        key: `${id}:mark:${name}`,
        group: 'customers',
        severity: 'error',
        blocks: true,
        title: 'The impact window is only proposed',
        message: `${markLabels[name].label}, ${formatInstant(at, postmortem.zone, 'clock-zone')}, is proposed and not confirmed.`,
        why: 'Every duration that customers read rests on it.',
        where: { mark: name },
        fixes: confirmFixes([name]),
      }),
    )
}

function chipFindings(passage: Passage, context: CheckContext): Finding[] {
  const { postmortem, facts, data } = context
  const customer = reads(passage, 'customer')
  return piecesFor(passage, customer ? 'customer' : 'internal').flatMap(({ kind, text, start, end }): Finding[] => {
    const target = kind === 'chip' ? /\]\(<?([^\s<>]+?)>?\)$/.exec(passage.source.slice(start, end))?.[1] : undefined
    if (target === undefined) return []
    // Points that a host has not loaded say nothing about the chip.
    if (target.startsWith('series:') && !data?.has(parseTarget(target)?.ref ?? '')) return []
    const { status, note } = resolveChip(target, { postmortem, facts, data: data ?? new Map() })
    if (status === 'ok' || (status === 'proposed' && !customer)) return []
    const name = factNames.find((known) => known === parseTarget(target)?.ref)
    const from = name === undefined ? [] : (facts.get(name)?.from ?? [])
    const marks = markNames.filter(
      (mark) =>
        from.some(({ kind: origin, ref }) => origin === 'mark' && ref === mark) &&
        postmortem.marks.some((known) => known.name === mark && !known.confirmed),
    )
    return [
      {
        rule: id,
        key: `${id}:${Object.values(passage.where).join(':')}:${target}`,
        group: customer ? 'customers' : 'finish',
        severity: customer ? 'error' : 'warning',
        blocks: customer,
        title: status === 'proposed' ? 'A fact is only proposed' : 'A fact is not known',
        message: status === 'proposed' ? `“${text}” is proposed. ${note}` : `A chip reads “not known”. ${note}`,
        why: customer ? 'Customers take it for certain.' : 'The sentence has a hole.',
        where: { ...passage.where, text },
        fixes: confirmFixes(marks),
      },
    ]
  })
}

// A chip shows what is now known: of the facts, and of the things that it can point at.
const envOf = steady(
  ({ postmortem: { marks, events, series, zone }, facts, data }) => [marks, events, series, zone, facts, data],
  (context) => context,
)
const chips = textRule({ id, title: '', env: envOf, find: chipFindings })

/** Chips on marks that are not confirmed or not there, and the window itself while it is only proposed. */
export const proposedFacts: Rule = {
  id,
  title: 'Facts that are proposed or missing',
  reads: (context) => [...textParts(context), envOf(context)],
  check: (context) => firstOfEach([...windowMarks(context), ...chips.check(context)]),
}
