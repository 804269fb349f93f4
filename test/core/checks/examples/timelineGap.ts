import { at, event, mark } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

const every = (minutes: number) =>
  [...Array(Math.floor(75 / minutes)).keys()].map((index) => {
    const clock = at('06:40')
      .replace('06:40', new Date(Date.UTC(2026, 2, 3, 6, 40 + index * minutes)).toISOString().slice(11, 16))
      .slice(11, 16)
    return event(clock.replace(':', ''), clock, 'Looked at it')
  })

export const timelineGap: RuleExamples = {
  rule: 'timeline-gap',
  examples: [
    incident('few events', {}),
    incident('one every ten minutes', { events: every(10) }),
    incident('a gap after it was mitigated', {
      events: every(10),
      marks: [mark('impactStart', '06:40'), mark('mitigated', '07:00'), mark('impactEnd', '07:55')],
    }),
    incident(
      '35 minutes in the middle',
      { events: every(5).filter(({ at: when }) => when < at('07:05') || when > at('07:39')) },
      ['0700'],
    ),
  ],
}
