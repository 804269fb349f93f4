import { sortEvents } from '../../postmortem/event.ts'
import { setMark } from '../../postmortem/marks.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { msOf } from '../../time/instant.ts'
import { keepBecause } from '../decisions.ts'
import type { Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'detected-after-page'

/** The first sign that a person was told of the incident, between the start of the impact and the mark. */
function earlierSign({ events, marks }: Postmortem, detected: number) {
  const start = marks.find(({ name }) => name === 'impactStart')?.at
  if (start === undefined) return undefined
  return sortEvents(events).find(
    ({ kind, at }) =>
      (kind === 'page' || kind === 'acknowledgement') && msOf(at) >= msOf(start) && msOf(at) < detected - 59_000,
  )
}

/** Detected stands on a public post, or after somebody was paged: then the time to detect looks precise and is too long. */
export const detectedAfterPage: Rule = {
  id,
  title: 'Detected later than the first page',
  reads: ({ postmortem: { events, marks, zone } }) => [events, marks, zone],
  check: ({ postmortem, today }) => {
    const mark = postmortem.marks.find(({ name }) => name === 'detected')
    if (mark === undefined) return []
    const sign = earlierSign(postmortem, msOf(mark.at))
    const onPost = postmortem.events.find(({ id: event }) => event === mark.from.ref)?.kind === 'status-update'
    if (sign === undefined) return []
    const clock = (at: string) => formatInstant(at, postmortem.zone, 'clock')
    const said = sign.text.split('\n')[0]?.slice(0, 80) ?? ''
    return [
      note({
        rule: id,
        key: id,
        group: 'wrong',
        severity: 'warning',
        title: 'It was detected earlier',
        message: `Detected stands on ${clock(mark.at)}${onPost ? ', the first public post' : ''}; somebody was told at ${clock(sign.at)} (“${said}”).`,
        why: 'The time to detect is quoted to customers and compared over the years.',
        where: { mark: 'detected', event: sign.id },
        fixes: [
          {
            title: `Set Detected to ${clock(sign.at)}`,
            apply: (before) =>
              setMark(before, {
                name: 'detected',
                at: sign.at,
                from: { kind: 'event', ref: sign.id, quote: null },
                confirmed: true,
              }),
          },
          keepBecause(id, today, 'Why does it stand later?'),
        ],
      }),
    ]
  },
}
