import { z } from 'zod'
import type { FactName } from '../facts/fact.ts'
import { computeFacts } from '../facts/facts.ts'
import { actionSchema } from '../postmortem/action.ts'
import { factorKindSchema } from '../postmortem/factor.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { type Summary, summarise, summarySchema } from './summary.ts'

/** A derived duration in whole seconds; `proposed` when it rests on a mark that nobody confirmed. Null when it is not known. */
const spanSchema = z.looseObject({ seconds: z.number(), proposed: z.boolean() }).nullable()
export type Span = z.infer<typeof spanSchema>

/** What one postmortem tells the library: its row, its actions, and what recurrence and trends are counted from. */
const digestSchema = z.looseObject({
  summary: summarySchema,
  headline: z.string(),
  owner: z.string().nullable(),
  /** Everyone that it names besides the owners of its actions, each time. */
  names: z.array(z.string()),
  actions: z.array(actionSchema),
  factors: z.array(z.looseObject({ id: z.string(), kind: factorKindSchema, text: z.string() })),
  impact: spanSchema,
  ttd: spanSchema,
  ttm: spanSchema,
  /** Kind of the event that the mark Detected came from, else how the mark was set; null without the mark. */
  detectedBy: z.string().nullable(),
})
export type Digest = z.infer<typeof digestSchema>

export function digest(folder: string, postmortem: Postmortem): Digest {
  // Trends hold times of many postmortems against each other, so all are counted alike whatever each of them prints.
  const { definitions: _, ...alike } = postmortem
  // No fact read here depends on the day.
  const facts = computeFacts(alike, { today: '1970-01-01' })
  const span = (name: FactName): Span => {
    const fact = facts.get(name)
    if (typeof fact?.value !== 'number' || fact.status === 'missing' || fact.status === 'negative') return null
    return { seconds: fact.value, proposed: fact.status === 'proposed' }
  }
  const summary: Summary = summarise(folder, postmortem)
  return {
    summary,
    headline: postmortem.impact.headline.text,
    owner: postmortem.owner,
    names: namesIn(postmortem),
    actions: postmortem.actions,
    factors: postmortem.factors.map(({ id, kind, text }) => ({ id, kind, text })),
    impact: span('impact.duration'),
    ttd: span('ttd'),
    ttm: span('ttm'),
    detectedBy: detectedBy(postmortem),
  }
}

function namesIn({ owner, authors, roles, comments }: Postmortem): string[] {
  const all = [
    owner ?? '',
    ...authors,
    ...roles.map(({ person }) => person),
    ...comments.flatMap(({ author, replies }) => [author, ...replies.map((reply) => reply.author)]),
  ]
  return all.filter((name) => name.trim() !== '')
}

function detectedBy({ marks, events }: Postmortem): string | null {
  const from = marks.find(({ name }) => name === 'detected')?.from
  if (from === undefined) return null
  return (from.kind === 'event' ? events.find(({ id }) => id === from.ref)?.kind : undefined) ?? from.kind
}
