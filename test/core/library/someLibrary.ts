import fc from 'fast-check'
import { type Digest, digest } from '../../../core/library/digest.ts'
import { type Action, actionStatuses, actionTypes } from '../../../core/postmortem/action.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'

const day = fc
  .integer({ min: Date.UTC(2025, 0, 1) / 86_400_000, max: Date.UTC(2026, 11, 31) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))
export const anyDay = day
const instant = fc.tuple(day, fc.integer({ min: 0, max: 1439 })).map(([date, minute]) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00Z`
})

export const people = [
  { id: 'p1', name: 'Mira Ito', aliases: ['m.ito', 'M. Ito'] },
  { id: 'p2', name: 'Ben Osei', aliases: ['bosei'] },
]
const owner = fc.constantFrom(null, 'Mira Ito', 'm.ito', 'M. Ito', 'Ben Osei', 'BOSEI', 'Benito "Ben" Diaz', 'none')
const team = fc.constantFrom(undefined, '', 'Rendering', 'rendering', 'Edge: API', 'none')
const services = fc.subarray(['render', 'render-api', 'Mail', 'mail', 'a "quoted" one'])

const anyAction = fc
  .record({
    owner,
    team,
    type: fc.constantFrom(...actionTypes),
    status: fc.constantFrom(...actionStatuses),
    due: fc.option(day, { nil: null }),
    created: instant,
    changes: fc.array(fc.tuple(instant, fc.constantFrom(...actionStatuses)), { maxLength: 3 }),
    promised: fc.option(fc.option(day, { nil: undefined }), { nil: null }),
  })
  .map(({ due, created, changes, promised, team: ofTeam, status, ...rest }): Action => {
    const later = changes.filter(([at]) => at >= created).sort(([a], [b]) => a.localeCompare(b))
    const history = [{ at: created, status: 'open' as const }, ...later.map(([at, to]) => ({ at, status: to }))]
    const now = history.at(-1)?.status ?? status
    return {
      id: '',
      title: 'Do the thing',
      priority: 'medium',
      factors: [],
      points: [],
      external: [],
      labels: [],
      origins: [],
      ...rest,
      ...(ofTeam === undefined ? {} : { team: ofTeam }),
      status: now,
      due: due === null ? null : { date: due, text: due },
      created,
      completed: now === 'done' ? (history.at(-1)?.at ?? created) : null,
      history,
      public:
        promised === null
          ? null
          : {
              note: 'In progress',
              ...(promised === undefined ? {} : { promised: { date: promised, text: promised } }),
            },
    }
  })

/** A library of up to six postmortems with odd names, changed minds and dates on every edge. */
export const anyLibrary: fc.Arbitrary<Digest[]> = fc
  .array(
    fc.record({
      created: instant,
      severity: fc.constantFrom(null, 'sev1', 'sev2', '1'),
      services,
      actions: fc.array(anyAction, { maxLength: 8 }),
    }),
    { maxLength: 6 },
  )
  .map((postmortems) =>
    postmortems.map(({ created, severity, services: touched, actions }, index) =>
      digest(`folder-${index}`, {
        ...bare(`id-${index}`, created),
        title: `Incident ${index}`,
        severity,
        impact: { ...bare('', created).impact, services: touched },
        actions: actions.map((action, at) => ({ ...action, id: `a${index}-${at}` })),
      }),
    ),
  )

export function bare(id: string, created = '2025-11-24T09:00:00Z'): Postmortem {
  return emptyPostmortem(id, created, { internal: 'standard', customer: 'customer-report' })
}

/** An action of one's own, as far as a test cares. */
export function someAction(id: string, change: Partial<Action> = {}): Action {
  const created = change.created ?? '2025-11-01T10:00:00Z'
  return {
    id,
    title: `Action ${id}`,
    owner: null,
    type: 'prevent',
    priority: 'medium',
    status: 'open',
    due: null,
    created,
    completed: null,
    history: [{ at: created, status: 'open' }],
    factors: [],
    points: [],
    external: [],
    labels: [],
    public: null,
    origins: [],
    ...change,
  }
}

export const due = (date: string) => ({ date, text: date })
