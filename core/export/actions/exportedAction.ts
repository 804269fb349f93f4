import type { LedgerRow } from '../../library/ledger.ts'
import { parseMarkdown } from '../../markdown/parse.ts'
import { plainText } from '../../markdown/plainText.ts'
import type { Action } from '../../postmortem/action.ts'

const markup = /[\\`*_[\]<&:~]/

/** Words of a text that may hold Markdown and live values, as trackers show them. */
export function wordsOf(text: string): string {
  return markup.test(text) ? plainText(parseMarkdown(text)).trim() : text
}

/** On one line, without characters that steer terminals or end lines. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

export function titleOf({ action }: LedgerRow): string {
  return oneLine(wordsOf(action.title)) || 'Untitled'
}

/** What it is, when it is done, which factor it answers and where it came from, as plain lines. */
export function descriptionOf({ action, factors, postmortem, folder }: LedgerRow): string {
  const points = action.points.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${oneLine(wordsOf(text))}`)
  return [
    action.description ? wordsOf(action.description) : '',
    action.doneWhen ? `Done when: ${wordsOf(action.doneWhen)}` : '',
    points.join('\n'),
    factors.length > 0 ? `Answers: ${factors.map((text) => oneLine(wordsOf(text))).join('; ')}` : '',
    action.reason ? `Dropped because: ${wordsOf(action.reason)}` : '',
    `From the postmortem “${oneLine(postmortem) || folder}” (${folder})`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Its key in one tracker, empty when it has none there. */
export function keyIn({ external }: Action, tracker: string): string {
  return external.find((one) => one.tracker === tracker)?.key ?? ''
}

/** Labels of the action and what it is, as trackers without spaces in labels take them. */
export function labelsOf({ action }: LedgerRow): string[] {
  const all = ['postmortem', action.type, ...action.labels]
  return [...new Set(all.map((label) => oneLine(label).replace(/[\s,]+/g, '-')).filter((label) => label !== ''))]
}
