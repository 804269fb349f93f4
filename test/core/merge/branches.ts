import fc from 'fast-check'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'

type Edit = (postmortem: Postmortem) => Postmortem

const words = fc.constantFrom('disk full', 'queue stuck', 'rolled back', 'restart', 'all quiet', 'who knows', '')
const ids = fc.constantFrom('e1', 'e2', 'e3', '__proto__', 'constructor', 'new-a', 'new-b', 'new-c')
const blocks = fc.array(
  fc.constantFrom(
    'One.',
    'Two.',
    'Three.',
    '```\na\n\nb\n```',
    ':::internal\nsecret\n\nmore\n:::',
    'It took [2 h](fact:impact.duration).',
    'It took [3 h](fact:impact.duration).',
  ),
  { maxLength: 5 },
)

const event = (id: string, text: string) => ({
  id,
  at: '2026-01-15T08:00:00Z',
  zone: 'UTC',
  kind: 'note' as const,
  text,
  audience: 'internal' as const,
  origins: [],
})
const action = (id: string, title: string) => ({
  id,
  title,
  owner: null,
  type: 'prevent' as const,
  priority: 'medium' as const,
  status: 'open' as const,
  due: null,
  created: '2026-01-15T08:00:00Z',
  completed: null,
  history: [],
  factors: [],
  points: [],
  external: [],
  labels: [],
  public: null,
  origins: [],
})

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(ids, words).map(
    ([id, text]): Edit =>
      (p) => ({ ...p, events: put(p.events, event(id, text)) }),
  ),
  fc.tuple(ids, words).map(
    ([id, title]): Edit =>
      (p) => ({ ...p, actions: put(p.actions, action(id, title)) }),
  ),
  ids.map(
    (id): Edit =>
      (p) => ({ ...p, events: p.events.filter((item) => item.id !== id) }),
  ),
  fc.nat(4).map(
    (index): Edit =>
      (p) => ({ ...p, events: move(p.events, index) }),
  ),
  words.map(
    (title): Edit =>
      (p) => ({ ...p, title }),
  ),
  fc.option(words).map(
    (owner): Edit =>
      (p) => ({ ...p, owner }),
  ),
  words.map(
    (incident): Edit =>
      (p) => ({ ...p, incident }),
  ),
  words.map(
    (stranger): Edit =>
      (p) => ({ ...p, stranger: { deep: { stranger } } }),
  ),
  fc.array(words, { maxLength: 3 }).map(
    (labels): Edit =>
      (p) => ({ ...p, strangers: labels }),
  ),
  fc.tuple(ids, words).map(
    ([id, mood]): Edit =>
      (p) => ({ ...p, events: p.events.map((e) => (e.id === id ? { ...e, mood } : e)) }),
  ),
  blocks.map(
    (text): Edit =>
      (p) => ({
        ...p,
        sections: put(p.sections, { id: 'summary', audience: 'customer' as const, text: text.join('\n\n') }),
      }),
  ),
  fc.constantFrom('open' as const, 'in-progress' as const, 'done' as const, 'wont-do' as const).map(
    (status): Edit =>
      (p) => ({ ...p, actions: p.actions.map((item) => ({ ...item, status })) }),
  ),
  fc.constantFrom('08:01', '08:02', '08:03').map(
    (clock): Edit =>
      (p) => ({
        ...p,
        marks: [
          {
            name: 'impactStart' as const,
            at: `2026-01-15T${clock}:00Z`,
            from: { kind: 'hand' as const, ref: null, quote: null },
            confirmed: true,
          },
        ],
      }),
  ),
)

function put<T extends { id: string }>(list: readonly T[], item: T): T[] {
  return list.some(({ id }) => id === item.id) ? list.map((old) => (old.id === item.id ? item : old)) : [...list, item]
}

function move<T>(list: readonly T[], index: number): T[] {
  const item = list[index]
  return item === undefined ? [...list] : [item, ...list.filter((_, other) => other !== index)]
}

const root: Postmortem = {
  ...emptyPostmortem('id', '2026-01-15T09:00:00Z', { internal: 'detailed', customer: 'customer-report' }),
  events: [event('e1', 'first'), event('e2', 'second'), event('e3', 'third')],
  actions: [action('e1', 'watch the queue')],
  sections: [{ id: 'summary', audience: 'customer', text: 'One.\n\nTwo.\n\nThree.' }],
}

const apply = (start: Postmortem, list: readonly Edit[]) => list.reduce((p, edit) => edit(p), start)
const branch = fc.array(edits, { maxLength: 6 })

/** A base and three copies of it, each edited on its own. */
export const branches = fc
  .tuple(branch, branch, branch, branch)
  .map(([first, x, y, z]) => [apply(root, first), x, y, z] as const)
  .map(([base, x, y, z]) => ({ base, x: apply(base, x), y: apply(base, y), z: apply(base, z) }))
