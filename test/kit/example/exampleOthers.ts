import type { Action } from '../../../core/postmortem/action.ts'
import type { Event } from '../../../core/postmortem/event.ts'
import type { Mark, MarkName } from '../../../core/postmortem/mark.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Section } from '../../../core/postmortem/section.ts'
import { exampleId } from './exampleId.ts'

/** A published postmortem in a few lines: enough to be found, listed and read. */
interface Short {
  readonly index: number
  readonly folder: string
  readonly day: string
  readonly title: string
  readonly severity: string
  readonly services: string[]
  readonly owner: string
  readonly events: readonly (readonly [clock: string, text: string, mark?: MarkName])[]
  readonly sections: Readonly<Record<string, string>>
  readonly factor: string
  readonly action: Pick<Action, 'title' | 'owner' | 'status' | 'due' | 'type'>
}

const shorts: readonly Short[] = [
  {
    index: 2,
    folder: '2026-01-22-confirmation-mails-arrive-late',
    day: '2026-01-22',
    title: 'Confirmation mails arrive late',
    severity: 'sev3',
    services: ['Mail'],
    owner: 'Pell Okoro',
    events: [
      ['05:10', 'The mail queue grows; one sender address is slowed down by the provider', 'impactStart'],
      ['07:42', 'A hotel asks where its confirmations are', 'detected'],
      ['07:55', 'Sending is spread over four addresses', 'mitigated'],
      ['09:20', 'The queue is empty', 'impactEnd'],
    ],
    sections: {
      summary:
        'Confirmation mails reached guests up to [x](fact:impact.duration?as=long) late on the morning of 22 January. The provider had slowed our one sender address down after a wave of returned mails from a test. Nothing was lost; every mail arrived.',
      'root-cause':
        'All mail left from one address, and a test of an old guest list used it too. Nothing watches the age of the oldest mail in the queue.',
    },
    factor: 'Tests and guests share one sender address.',
    action: {
      title: 'Alert on the age of the oldest mail in the queue',
      owner: 'Pell Okoro',
      status: 'done',
      due: { date: '2026-02-13', text: '13 Feb 2026' },
      type: 'detect',
    },
  },
  {
    index: 3,
    folder: '2025-12-03-calendar-shows-prices-of-yesterday',
    day: '2025-12-03',
    title: 'Calendar shows the prices of yesterday',
    severity: 'sev2',
    services: ['Price calendar'],
    owner: 'Ada Quill',
    events: [
      ['00:02', 'The nightly price run stops at a hotel without a currency', 'impactStart'],
      ['06:15', 'Three hotels report old prices', 'detected'],
      ['06:58', 'The hotel is skipped and the run started again', 'mitigated'],
      ['07:31', 'All calendars show the prices of the day', 'impactEnd'],
    ],
    sections: {
      summary:
        'For [x](fact:impact.duration?as=long) on 3 December the price calendar showed the prices of the day before for two thirds of all hotels. The nightly run had stopped at one hotel without a currency and told nobody. Bookings were charged at the price that the guest saw; hotels were paid the difference.',
      'root-cause':
        'The run stops at the first hotel it can’t read, and counts as done. A form that was changed in November lets a hotel be saved without a currency.',
    },
    factor: 'A run that stops half-way counts as done.',
    action: {
      title: 'Let the price run skip what it can’t read, and fail when it skipped anything',
      owner: 'Ada Quill',
      status: 'in-progress',
      due: { date: '2026-01-30', text: '30 Jan 2026' },
      type: 'prevent',
    },
  },
  {
    index: 4,
    folder: '2025-11-09-partners-cannot-sign-in',
    day: '2025-11-09',
    title: 'Partners can’t sign in',
    severity: 'sev1',
    services: ['Partner login'],
    owner: 'Mira Tolland',
    events: [
      ['16:48', 'The clock of one login machine runs four minutes ahead', 'impactStart'],
      ['16:55', 'Alert: one in three sign-ins refused', 'detected'],
      ['17:20', 'The machine is taken out', 'mitigated'],
      ['17:24', 'Sign-ins work everywhere', 'impactEnd'],
    ],
    sections: {
      summary:
        'One in three partners could not sign in for [x](fact:impact.duration?as=long) on 9 November. The clock of one of three login machines had run ahead, and what it signed was from the future for the other two. Who was signed in already noticed nothing.',
      'root-cause':
        'Time was taken from the machine below, which had been restored from a copy. The check of the clock runs once a day, at night.',
    },
    factor: 'Clocks are compared once a day only.',
    action: {
      title: 'Compare clocks every minute and take a machine out when it is off by a second',
      owner: 'Jonas Ferrow',
      status: 'done',
      due: { date: '2025-11-24', text: '24 Nov 2025' },
      type: 'prevent',
    },
  },
]

function eventsOf({ index, day, events }: Short): Event[] {
  return events.map(([clock, text], place) => ({
    id: exampleId('event', index * 100 + place),
    at: `${day}T${clock}:00Z`,
    zone: 'UTC',
    kind: place === 1 ? ('alert' as const) : ('note' as const),
    text,
    audience: 'internal' as const,
    key: true,
    origins: [],
  }))
}

function marksOf({ index, day, events }: Short): Mark[] {
  return events.flatMap(([clock, , name], place): Mark[] =>
    name === undefined
      ? []
      : [
          {
            name,
            at: `${day}T${clock}:00Z`,
            from: { kind: 'event', ref: exampleId('event', index * 100 + place), quote: null },
            confirmed: true,
          },
        ],
  )
}

function postmortemOf(short: Short): Postmortem {
  const { index, day, title, severity, services, owner } = short
  const created = `${day}T18:00:00Z`
  const base = emptyPostmortem(exampleId('postmortem', index), created, {
    internal: 'lightweight',
    customer: 'customer-report',
  })
  const factor = exampleId('factor', index * 100)
  const status = short.action.status
  return {
    ...base,
    title,
    severity,
    state: 'published',
    company: 'Wrenhouse',
    owner,
    authors: [owner],
    marks: marksOf(short),
    impact: { ...base.impact, services, dataLoss: { answer: 'no', text: 'Nothing was lost', audience: 'customer' } },
    events: eventsOf(short),
    sections: Object.entries(short.sections).map(([id, text]): Section => ({ id, audience: 'internal', text })),
    factors: [{ id: factor, kind: 'latent', text: short.factor, evidence: [], audience: 'internal' }],
    actions: [
      {
        ...short.action,
        id: exampleId('action', index * 100),
        priority: 'medium',
        doneWhen: 'A replay of the day shows it.',
        created,
        completed: status === 'done' && short.action.due ? `${short.action.due.date}T12:00:00Z` : null,
        history: [],
        factors: [factor],
        points: [],
        external: [],
        labels: [],
        public: null,
        origins: [],
      },
    ],
  }
}

/** Folder name → postmortem. */
export function exampleOthers(): ReadonlyMap<string, Postmortem> {
  return new Map(shorts.map((short) => [short.folder, postmortemOf(short)]))
}
