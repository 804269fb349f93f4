import { beginning, titleFor } from '../../doc/header.ts'
import type { Reader } from '../../doc/reader.ts'
import { plainFor } from '../../doc/textFor.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { msOf } from '../../time/instant.ts'

/**
 * A post for later: what was promised and has come of it since the last post. Null when nothing has: then there is nothing
 * to tell. For customers; it is the author's to change.
 */
export function followUpPost(reader: Reader): string | null {
  const { postmortem } = reader
  const posted = (postmortem.publications ?? []).map(({ at }) => msOf(at))
  const since = posted.length === 0 ? null : Math.max(...posted)
  const promised = postmortem.actions.filter(({ public: told }) => told !== null)
  const date = formatInstant(beginning(postmortem), postmortem.zone, 'date')
  const done = promised.filter(
    ({ status, completed }) => status === 'done' && (since === null || completed === null || msOf(completed) > since),
  )
  if (done.length === 0) return null
  const left = promised.filter(({ status }) => status === 'open' || status === 'in-progress')
  const line = (title: string, more: string) => `- **${plainFor(title, reader)}**${more}`
  return [
    `An update on “${titleFor(reader)}” of ${date}. ${done.length === 1 ? 'One step that we promised is' : `${done.length} steps that we promised are`} done:`,
    done
      .map(({ title, completed }) =>
        line(title, completed === null ? '' : `, on ${formatInstant(completed, postmortem.zone, 'date')}`),
      )
      .join('\n'),
    ...(left.length === 0
      ? ['With this, everything that we promised is done.']
      : [
          'Still in progress or planned:',
          left
            .map(({ title, public: told }) => line(title, told?.promised ? `, ${told.promised.text}` : ''))
            .join('\n'),
        ]),
  ].join('\n\n')
}
