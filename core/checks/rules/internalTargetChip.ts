import type { Postmortem } from '../../postmortem/postmortem.ts'
import { replaceIn } from '../editPlace.ts'
import type { Finding, Rule } from '../finding.ts'
import { type Passage, type Piece, piecesFor, reads } from '../passages.ts'
import { steady } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'internal-target-chip'

interface Target {
  readonly kind: 'event' | 'series'
  readonly id: string
}

function internalTarget(passage: Passage, { kind, start, end }: Piece, postmortem: Targets): Target | null {
  const match = kind === 'chip' ? /\]\(<?(event|series):([^?\s)>]+)/.exec(passage.source.slice(start, end)) : null
  if (match === null) return null
  const [, sort, ref = ''] = match
  const things = sort === 'event' ? postmortem.events : postmortem.series
  const inside = things.some((thing) => thing.id === ref && thing.audience === 'internal')
  return inside ? { kind: sort === 'event' ? 'event' : 'series', id: ref } : null
}

type Targets = Pick<Postmortem, 'events' | 'series'>

const envOf = steady(
  ({ postmortem: { events, series } }) => [events, series],
  ({ postmortem: { events, series } }): Targets => ({ events, series }),
)

function show(postmortem: Postmortem, target: Target): Postmortem {
  const open = <T extends { readonly id: string }>(things: T[]): T[] =>
    things.map((thing) => (thing.id === target.id ? { ...thing, audience: 'customer' as const } : thing))
  return target.kind === 'event'
    ? { ...postmortem, events: open(postmortem.events) }
    : { ...postmortem, series: open(postmortem.series) }
}

function findingFor(passage: Passage, piece: Piece, target: Target): Finding {
  return {
    rule: id,
    key: `${id}:${Object.values(passage.where).join(':')}:${target.id}`,
    group: 'customers',
    severity: 'error',
    blocks: true,
    title: `A chip points at an internal ${target.kind}`,
    message: `“${piece.text}” in customer text points at ${target.kind === 'event' ? 'an event' : 'a series'} that customers don’t see.`,
    why: 'The value would come from something that was never meant to be shown.',
    where: { ...passage.where, text: piece.text },
    fixes: [
      {
        title: 'Turn into plain text',
        apply: (postmortem) => replaceIn(postmortem, passage, piece, piece.text),
      },
      { title: `Show the ${target.kind} to customers`, apply: (postmortem) => show(postmortem, target) },
    ],
  }
}

/** A chip in customer text whose event or series is internal. */
export const internalTargetChip: Rule = textRule({
  id,
  title: 'Chips that point inside',
  env: envOf,
  find: (passage, targets) =>
    !reads(passage, 'customer')
      ? []
      : piecesFor(passage, 'customer').flatMap((piece) => {
          const target = internalTarget(passage, piece, targets)
          return target === null ? [] : [findingFor(passage, piece, target)]
        }),
})
