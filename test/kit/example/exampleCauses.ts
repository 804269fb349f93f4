import type { Action } from '../../../core/postmortem/action.ts'
import type { Factor, Why } from '../../../core/postmortem/factor.ts'
import type { Lesson } from '../../../core/postmortem/lesson.ts'
import { exampleId } from './exampleId.ts'

const factorId = (index: number) => exampleId('factor', index)
const actionId = (index: number) => exampleId('action', index)

/** Evidence is named by the beginning of an event's text; the builder puts ids in. */
export const exampleFactors: readonly Factor[] = [
  {
    id: factorId(1),
    kind: 'trigger',
    text: 'A delivery of 160,000 prices rewrote four fifths of the cache within two minutes.',
    customerText: 'A large delivery of prices wrote most of the kept results anew within two minutes.',
    evidence: ['Warm-up for the new summer prices', 'Larch Hotels send'],
    audience: 'customer',
  },
  {
    id: factorId(2),
    kind: 'latent',
    text: 'The setting that spreads expiry times was renamed, and the cache still read the old name.',
    customerText: 'A renamed setting was still asked for by its old name.',
    evidence: ['Settings of the availability cache', 'the key for the spread was renamed'],
    audience: 'customer',
  },
  {
    id: factorId(3),
    kind: 'latent',
    text: 'A missing setting is read as zero, without a line in any log.',
    evidence: ['availability-cache 4.8.0'],
    audience: 'internal',
  },
  {
    id: factorId(4),
    kind: 'detection',
    text: 'No figure shows how many entries run out in the same minute.',
    evidence: [],
    audience: 'internal',
  },
  {
    id: factorId(5),
    kind: 'response',
    text: 'The list of recent changes ends after twelve hours; the change was twenty-seven hours old.',
    evidence: ['next idea: the driver from noon'],
    audience: 'internal',
    waived: 'The deploy page shows thirty days, and the dashboard links to it since 4 March.',
  },
]

const why = (index: number, parent: number | null, question: string, answer: string): Why => ({
  id: exampleId('why', index),
  parent: parent === null ? null : exampleId('why', parent),
  question,
  answer,
})

export const exampleWhys: readonly Why[] = [
  why(1, null, 'Why did searches fail?', 'The data store was asked for everything at once and turned most of it away.'),
  why(2, 1, 'Why was it asked for everything at once?', 'Four fifths of the cache ran out in the same second.'),
  why(
    3,
    2,
    'Why in the same second?',
    'They were written within two minutes, and the spread of expiry times was zero.',
  ),
  why(
    4,
    3,
    'Why was the spread zero?',
    'The cache asked for a setting by a name that no longer existed, and reads nothing as zero.',
  ),
  why(5, 4, 'Why did nobody see that?', 'No test asks for the spread, and no figure shows it.'),
  why(
    6,
    1,
    'Why did it come back as a second wave?',
    'The repair filled the cache in one go, which is what had broken it.',
  ),
]

const lesson = (index: number, kind: Lesson['kind'], text: string, more: Partial<Lesson> = {}): Lesson => ({
  id: exampleId('lesson', index),
  kind,
  text,
  audience: 'internal',
  ...more,
})

export const exampleLessons: readonly Lesson[] = [
  lesson(1, 'well', 'The switch that limits searches past the cache had been tried in an exercise, and held.'),
  lesson(2, 'well', 'Support had a sentence for callers within ten minutes.'),
  lesson(3, 'poorly', 'The page was set to resolved from a curve that averages over five minutes.', {
    action: actionId(4),
  }),
  lesson(4, 'lucky', 'A Tuesday in February: a third of the searches of a holiday Friday.', { action: actionId(2) }),
  lesson(5, 'surprise', 'Filling the cache quickly is the very thing that breaks it a quarter of an hour later.'),
  lesson(6, 'question', 'Do other services read a missing setting as zero?', { owner: 'Ada Quill' }),
]

const made = '2026-02-18T10:00:00Z'
const action = (index: number, title: string, more: Partial<Action>): Action => ({
  id: actionId(index),
  title,
  owner: null,
  type: 'prevent',
  priority: 'medium',
  status: 'open',
  due: null,
  created: made,
  completed: null,
  history: [],
  factors: [],
  points: [],
  external: [],
  labels: [],
  public: null,
  origins: [],
  ...more,
})

export const exampleActions: readonly Action[] = [
  action(1, 'Give every kept result its own moment to run out again', {
    doneWhen: 'Two entries written together run out at least a minute apart in the nightly test.',
    owner: 'Jonas Ferrow',
    team: 'Search',
    type: 'repair',
    priority: 'high',
    status: 'done',
    due: { date: '2026-02-20', text: '20 Feb 2026' },
    completed: '2026-02-17T14:18:00Z',
    history: [{ at: '2026-02-17T14:18:00Z', status: 'done', by: 'Jonas Ferrow' }],
    factors: [factorId(2)],
    points: [
      { text: 'Spread of expiry times put back', done: true },
      { text: 'Warm-up in slices of 5 %', done: true },
    ],
    external: [{ tracker: 'jira', key: 'SEARCH-812' }],
    public: { note: 'Kept results run out one after another again, and large deliveries are taken in slices.' },
  }),
  action(2, 'Limit searches that go past the cache to what the store can answer', {
    doneWhen: 'The limit is on by default on all machines and has an alert at 80 %.',
    owner: 'Pell Okoro',
    team: 'Search',
    type: 'mitigate',
    priority: 'high',
    status: 'done',
    due: { date: '2026-02-27', text: '27 Feb 2026' },
    completed: '2026-02-26T15:40:00Z',
    history: [
      { at: '2026-02-19T09:00:00Z', status: 'in-progress', by: 'Pell Okoro' },
      { at: '2026-02-26T15:40:00Z', status: 'done', by: 'Pell Okoro' },
    ],
    factors: [factorId(1)],
    external: [{ tracker: 'jira', key: 'SEARCH-815' }],
    public: { note: 'A limit now keeps the data store within what it can answer, even when all kept results run out.' },
  }),
  action(3, 'Fail the build when a setting is read that nobody sets', {
    doneWhen: 'Reading an unknown key fails the build of all nine services and of the base image.',
    owner: 'Ada Quill',
    team: 'Search',
    type: 'prevent',
    priority: 'high',
    status: 'in-progress',
    due: { date: '2026-04-30', text: 'April 2026' },
    history: [{ at: '2026-03-02T09:00:00Z', status: 'in-progress', by: 'Ada Quill' }],
    factors: [factorId(2), factorId(3)],
    points: [
      { text: 'Search and prices', done: true },
      { text: 'The other seven services', done: false },
    ],
    external: [{ tracker: 'jira', key: 'SEARCH-817' }],
    public: {
      note: 'A test that fails when any part of Wrenhouse asks for a setting that does not exist.',
      promised: { date: '2026-04-30', text: 'April 2026' },
    },
  }),
  action(4, 'Show how many entries run out per minute, and alert on a cliff', {
    doneWhen: 'An alert fires in the replay of 17 February before 13:17.',
    type: 'detect',
    due: { date: '2026-06-30', text: 'Q2 2026' },
    factors: [factorId(4)],
    public: {
      note: 'A warning fifteen minutes ahead, when many kept results are about to run out together.',
      promised: { date: '2026-06-30', text: 'Q2 2026' },
    },
  }),
  action(5, 'Show changes of the last seven days on the incident dashboard', {
    owner: 'Mira Tolland',
    team: 'Reliability',
    type: 'process',
    priority: 'low',
    status: 'wont-do',
    history: [{ at: '2026-03-05T09:00:00Z', status: 'wont-do', by: 'Mira Tolland' }],
    factors: [factorId(5)],
    reason: 'The deploy page already shows thirty days; the dashboard links to it since 4 March.',
  }),
]
