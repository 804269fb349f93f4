import type { CheckContext } from '../../core/checks/finding.ts'
import { runChecks } from '../../core/checks/registry.ts'
import { computeFacts } from '../../core/facts/facts.ts'
import type { Action } from '../../core/postmortem/action.ts'
import type { Event } from '../../core/postmortem/event.ts'
import { emptyLibrary } from '../../core/postmortem/library.ts'
import type { Mark, MarkName } from '../../core/postmortem/mark.ts'
import { emptyPostmortem, type Postmortem } from '../../core/postmortem/postmortem.ts'
import type { Section } from '../../core/postmortem/section.ts'

export const today = '2026-03-10'
export const at = (clock: string) => `2026-03-03T${clock}:00Z`

export const mark = (name: MarkName, clock: string, confirmed = true): Mark => ({
  name,
  at: at(clock),
  from: { kind: 'hand', ref: null, quote: null },
  confirmed,
})

export const event = (id: string, clock: string, text: string, more: Partial<Event> = {}): Event => ({
  id,
  at: at(clock),
  zone: 'UTC',
  kind: 'note',
  text,
  audience: 'internal',
  origins: [],
  ...more,
})

export const post = (id: string, clock: string, state: Event['state'], text: string): Event =>
  event(id, clock, text, {
    kind: 'status-update',
    audience: 'customer',
    origins: [{ source: 'page', line: null, ref: null }],
    ...(state === undefined ? {} : { state }),
  })

export const action = (id: string, title: string, more: Partial<Action> = {}): Action => ({
  id,
  title,
  owner: 'Ida Voss',
  type: 'prevent',
  priority: 'medium',
  status: 'open',
  due: { date: '2026-04-01', text: '2026-04-01' },
  created: at('12:00'),
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

export const section = (id: string, text: string, audience: Section['audience'] = 'customer'): Section => ({
  id,
  audience,
  text,
})

const empty = emptyPostmortem('p', at('12:00'), { internal: 'standard', customer: 'customer-report' })

/** Labels that did not print: impact 06:40 to 07:55 (1 h 15 min), on the page from 06:59 to 08:14, every 19 minutes, with one action. Nothing is wrong with it. */
export function labelIncident(more: Partial<Postmortem> = {}): Postmortem {
  return {
    ...empty,
    title: 'Labels do not print in European warehouses',
    severity: 'sev2',
    marks: [mark('impactStart', '06:40'), mark('detected', '06:52'), mark('impactEnd', '07:55')],
    events: [
      post('post-1', '06:59', 'investigating', 'Labels fail in Europe.'),
      post('post-1b', '07:18', 'identified', 'A certificate has run out.'),
      post('post-1c', '07:37', 'monitoring', 'Some benches print again.'),
      post('post-1d', '07:56', 'monitoring', 'All benches print; we watch them.'),
      post('post-2', '08:14', 'resolved', 'Labels print again.'),
    ],
    sections: [section('what-happened', 'Benches in Europe could not print.')],
    actions: [action('a1', 'Compare the stored certificate with the one in use')],
    ...more,
  }
}

type Options = Partial<Omit<CheckContext, 'postmortem' | 'facts'>>

/** The findings of one rule. */
export function findingsOf(rule: string, postmortem: Postmortem, options: Options = {}) {
  return checked(postmortem, options).filter((finding) => finding.rule === rule)
}

export function checked(postmortem: Postmortem, options: Options = {}) {
  const context = { postmortem, facts: computeFacts(postmortem, { today }), library: emptyLibrary('Labels'), today }
  return runChecks({ ...context, ...options })
}

/** The postmortem after the fix of that title. */
export function fixed(
  postmortem: Postmortem,
  rule: string,
  title: string,
  options: Options = {},
  words?: string,
): Postmortem {
  const fix = findingsOf(rule, postmortem, options)[0]?.fixes.find((one) => one.title === title)
  if (fix === undefined) throw new Error(`${rule} offers no “${title}”`)
  return fix.apply(postmortem, words)
}
