import type { SourceProblem } from '../../postmortem/source.ts'
import type { ChatReading } from './readChat.ts'

/** What was left out of an export and why, one sentence each. */
export function chatNotes(reading: ChatReading): SourceProblem[] {
  const found: SourceProblem[] = []
  const say = (code: string, message: string) => found.push({ line: null, code, message })
  if (reading.untimed > 20)
    say('no-time', `${reading.untimed} messages have no time that can be read; they were left out.`)
  const gone = [
    reading.left > 0 ? `${reading.left} about joining, leaving, pins and reminders` : '',
    reading.deleted > 0 ? `${reading.deleted} deleted` : '',
  ].filter((part) => part !== '')
  if (gone.length > 0) say('left-out', `Messages left out: ${gone.join(', ')}.`)
  if (reading.strangers.size > 0) {
    const ids = [...reading.strangers].sort()
    const some = ids.slice(0, 5).join(', ')
    say(
      'unknown-people',
      `Not in users.json, so their ids stand: ${some}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}.`,
    )
  }
  return found
}
