import type { Action, ActionStatus } from '../../postmortem/action.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { readDue } from '../../time/due.ts'
import { instantOf } from '../../time/instant.ts'
import { readInstant, readStamp } from '../../time/readInstant.ts'

/** How the dates of one list are read, and where to say what is none. */
export interface TrackerDates {
  readonly problems: SourceProblem[]
  readonly zone: string
  readonly order: 'dmy' | 'mdy' | 'ymd' | undefined
}

const closedWords = /^(?:done|closed|complete[d]?|resolved|fixed|merged|released|shipped|deployed|finished|verified)$/i
const droppedWords = /won.?t|cancell?ed|duplicate|declined|rejected|abandoned|not planned|obsolete|cannot reproduce/i
const startedWords = /progress|review|started|doing|active|testing|blocked|\bqa\b|implement|develop/i

/** Trackers name their states as they like; what they call closed or started is one of our four. */
export function trackerStatus(status: string, category: string, resolution: string, cancelled: string): ActionStatus {
  if (droppedWords.test(status) || droppedWords.test(resolution) || cancelled !== '') return 'wont-do'
  const word = (category === '' ? status : category).replaceAll('_', ' ').trim()
  if (closedWords.test(word)) return 'done'
  return startedWords.test(word) ? 'in-progress' : 'open'
}

/** A tracker's priority as one of our three. */
export function priorityOf(word: string): Action['priority'] {
  if (/highest|high|urgent|critical|blocker|major|\bp[01]\b|^1$/i.test(word)) return 'high'
  return /low|minor|trivial|\bp[3-5]\b/i.test(word) ? 'low' : 'medium'
}

/** Jira's `09/Mar/26 7:10 AM` with blanks and a whole year. */
const plainDate = (text: string) =>
  text
    .replace(/^(\d{1,2})[/-](\p{L}{3,9})[/-](\d{2})(?!\d)/u, '$1 $2 20$3')
    .replace(/^(\d{1,2})\/(\p{L}{3,9})\/(\d{4})/u, '$1 $2 $3')

/** A due date; null with a problem at its line where it is none, or can be two. */
export function dueOf({ order, problems }: TrackerDates, line: number, text: string): Action['due'] {
  if (text === '') return null
  const due = readDue(text)
  if (due !== null) return due
  const stamp = readStamp(plainDate(text), order)
  if (stamp === null || stamp.day?.year == null || stamp.flaw !== null || stamp.orderOpen) {
    const message = stamp?.orderOpen === true ? 'This date can be read day first or month first' : 'This is not a date'
    problems.push({ line, code: 'no-date', message: `${message}; the due date was left out.`, text })
    return null
  }
  const { year, month, day } = stamp.day
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return { date, text: date }
}

/** When it was closed; a day alone counts from its start, and a time without a zone is in the postmortem's. */
export function instantIn({ order, zone }: TrackerDates, text: string): string | null {
  if (text === '') return null
  const plain = plainDate(text)
  const read = readInstant(plain, { zone, dateOrder: order })
  const whole = read.ok ? read : readInstant(`${plain} 00:00`, { zone, dateOrder: order })
  return whole.ok ? instantOf(whole.ms) : null
}
