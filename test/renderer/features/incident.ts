import type { Event } from '../../../core/postmortem/event.ts'
import type { Mark } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { draft } from '../../kit/openStore.ts'

export const event = (id: string, clock: string, text: string, more: Partial<Event> = {}): Event => ({
  id,
  at: `2025-03-03T${clock}:00Z`,
  zone: 'UTC',
  kind: 'note',
  text,
  audience: 'internal',
  origins: [],
  ...more,
})

export const mark = (name: Mark['name'], clock: string, more: Partial<Mark> = {}): Mark => ({
  name,
  at: `2025-03-03T${clock}:00Z`,
  from: { kind: 'hand', ref: null, quote: null },
  confirmed: true,
  ...more,
})

/** A morning on which labels could not be printed: four events, a window, a public post that came late. */
export const incident = (change: Partial<Postmortem> = {}): Postmortem => ({
  ...draft('Labels not printed'),
  events: [
    event('deploy', '06:31', 'label-svc 7.2 to eu-central', { kind: 'deploy' }),
    event('alert', '06:44', 'PrintQueueDepth above 5,000', { kind: 'alert' }),
    event('page', '06:47', 'Paged the print on-call', { kind: 'page', key: true }),
    event('post', '06:58', 'We are looking into failing label prints.', {
      kind: 'status-update',
      state: 'investigating',
      audience: 'customer',
    }),
  ],
  marks: [mark('impactStart', '06:40'), mark('impactEnd', '07:55')],
  ...change,
})

export const start = (postmortem: Postmortem) => ({
  postmortems: { own: { labels: postmortem } },
  settings: { last: { library: 'own', folder: 'labels', step: 'timeline' } },
})
