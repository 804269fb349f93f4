import { type Action, type ActionStatus, actionTypes } from '../../core/postmortem/action.ts'
import type { Event } from '../../core/postmortem/event.ts'
import type { Mark } from '../../core/postmortem/mark.ts'
import { emptyPostmortem, type Postmortem } from '../../core/postmortem/postmortem.ts'

/** 0 to 1, the same on every machine for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const things = [
  'render queue',
  'partner login',
  'price calendar',
  'mail relay',
  'search index',
  'file store',
  'billing run',
  'map tiles',
]
const faults = [
  'stalls',
  'answers late',
  'loses entries',
  'refuses logins',
  'shows old figures',
  'runs full',
  'restarts in a loop',
]
const owners = ['Mira Ito', 'Ben Osei', 'Jonas Ferrow', 'Ada Quill', 'Pell Okoro', 'Sunil Nair', 'Lena Brandt', null]
const teams = ['Rendering', 'Identity', 'Prices', 'Platform']
const causes = [
  'An alert was muted during the migration.',
  'A limit was set for a tenth of the load.',
  'The setting that spreads expiry times was renamed.',
  'Nobody could see how many entries run out per minute.',
  'The runbook named a machine that was gone.',
  'A retry had no upper end.',
]
const verbs = [
  'Alert on',
  'Put a limit on',
  'Test the failover of',
  'Write a runbook for',
  'Show the age of',
  'Remove the last copy of',
]
const dayMs = 86_400_000

interface Many {
  readonly count: number
  readonly actionsEach: number
  /** The last incident started shortly before this day. */
  readonly until: string
  /** Words of filler text in each, for search at scale. */
  readonly words?: number
}

/** Postmortems of a company that never was, folder → postmortem. The same arguments give the same library. */
export function* manyPostmortems({ count, actionsEach, until, words = 60 }: Many): Generator<[string, Postmortem]> {
  const roll = dice(count * 31 + actionsEach)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T
  for (let number = 0; number < count; number += 1) {
    const start = Date.parse(until) - Math.floor(((count - number) / count) * 900 * dayMs) - Math.floor(roll() * dayMs)
    const thing = pick(things)
    const title = `${thing[0]?.toUpperCase()}${thing.slice(1)} ${pick(faults)}`
    const folder = `${iso(start).slice(0, 10)}-${title.toLowerCase().replaceAll(' ', '-')}-${number}`
    yield [
      folder,
      onePostmortem({ number, start, title, thing, until: Date.parse(until), actionsEach, words, roll, pick }),
    ]
  }
}

const iso = (ms: number) => new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z')

interface Parts {
  readonly number: number
  readonly start: number
  readonly title: string
  readonly thing: string
  readonly until: number
  readonly actionsEach: number
  readonly words: number
  readonly roll: () => number
  readonly pick: <T>(list: readonly T[]) => T
}

function onePostmortem(parts: Parts): Postmortem {
  const { number, start, title, thing, words, roll, pick, actionsEach } = parts
  const at = (minutes: number) => iso(start + minutes * 60_000)
  const mark = (name: Mark['name'], minutes: number): Mark => ({
    name,
    at: at(minutes),
    from: { kind: name === 'detected' ? 'event' : 'hand', ref: name === 'detected' ? `e${number}` : null, quote: null },
    confirmed: roll() > 0.1,
  })
  const length = Math.ceil(10 + roll() * roll() * 400)
  const factor = {
    id: `f${number}`,
    kind: 'latent' as const,
    text: pick(causes),
    evidence: [],
    audience: 'internal' as const,
  }
  const empty = emptyPostmortem(`pm-${number}`, at(600), { internal: 'standard', customer: 'customer-report' })
  const event: Event = {
    id: `e${number}`,
    at: at(4),
    zone: 'UTC',
    kind: roll() > 0.3 ? 'alert' : 'chat',
    text: `The ${thing} ${pick(faults)}, ticket${number}`,
    audience: 'internal',
    origins: [],
  }
  return {
    ...empty,
    title,
    severity: pick(['sev1', 'sev2', 'sev2', 'sev3', 'sev3', 'sev4']),
    state: pick(['draft', 'in-review', 'published', 'published', 'published']),
    owner: pick(owners),
    impact: { ...empty.impact, services: [thing] },
    marks: [
      mark('impactStart', 0),
      mark('detected', 4 + Math.floor(roll() * 20)),
      mark('mitigated', length - 2),
      mark('impactEnd', length),
    ],
    factors: [factor],
    events: [event],
    sections: [{ id: 'summary', audience: 'internal', text: prose(words, roll) }],
    actions: Array.from({ length: actionsEach }, (_, index) => oneAction(parts, index, factor.id)),
  }
}

function oneAction({ number, start, thing, until, roll, pick }: Parts, index: number, factor: string): Action {
  const made = Math.min(start + dayMs, until)
  const due = iso(made + (10 + Math.floor(roll() * 60)) * dayMs).slice(0, 10)
  const closed = made + (5 + roll() * 70) * dayMs
  const status: ActionStatus =
    closed < until && roll() > 0.25 ? (roll() > 0.1 ? 'done' : 'wont-do') : roll() > 0.5 ? 'open' : 'in-progress'
  const ended = status === 'done' || status === 'wont-do'
  const promised = roll() > 0.8
  return {
    id: `a${number}-${index}`,
    title: `${pick(verbs)} the ${thing}`,
    owner: pick(owners),
    team: pick(teams),
    type: pick(actionTypes),
    priority: pick(['high', 'medium', 'low']),
    status,
    due: roll() > 0.1 ? { date: due, text: due } : null,
    created: iso(made),
    completed: status === 'done' ? iso(closed) : null,
    history: [{ at: iso(made), status: 'open' }, ...(ended ? [{ at: iso(closed), status }] : [])],
    factors: roll() > 0.5 ? [factor] : [],
    points: [],
    external: roll() > 0.7 ? [{ tracker: 'jira', key: `OPS-${number * 10 + index}` }] : [],
    labels: [],
    public: promised ? { note: `In progress: a better ${thing}.`, promised: { date: due, text: due } } : null,
    origins: [],
  }
}

const syllables = ['ka', 'lo', 'mi', 'ren', 'tus', 'ver', 'dan', 'po', 'sel', 'ur', 'bi', 'gam']

function prose(words: number, roll: () => number): string {
  const word = () => {
    const length = 1 + Math.floor(roll() * 3)
    return Array.from({ length }, () => syllables[Math.floor(roll() * roll() * syllables.length)]).join('')
  }
  return Array.from({ length: words }, word).join(' ')
}
