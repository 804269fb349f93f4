import { readDue } from '../time/due.ts'
import { type Day, instantOf, msOf } from '../time/instant.ts'
import { type ActionType, actionTypes, type Due } from './action.ts'
import type { Severity } from './library.ts'

/** What one typed line says about an action; null where it says nothing. */
export interface ActionLine {
  readonly title: string
  readonly owner: string | null
  readonly type: ActionType | null
  readonly priority: 'high' | 'medium' | 'low' | null
  readonly due: Due | null
}

export interface ActionLineOptions {
  /** For `>sev2`: the day from which the house's term counts. */
  readonly day: Day
  readonly severities: readonly Severity[]
}

const priorities = ['high', 'medium', 'low'] as const

/** `mit` is enough for mitigate, as long as it is the only type that begins so. */
function typeNamed(word: string): ActionType | null {
  const fitting = actionTypes.filter((type) => type.startsWith(word.toLowerCase()))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

function termOf(word: string, options: ActionLineOptions | undefined): Due | null {
  const days = options?.severities.find(({ key }) => key === word.toLowerCase())?.dueDays
  if (options === undefined || days === undefined) return null
  const date = instantOf(msOf(options.day) + days * 86_400_000).slice(0, 10)
  return { date, text: date }
}

/** The longest run of up to three words that is a due date: "Q1 2026", "31 Mar 2026", "sev2". */
function dueAt(words: readonly string[], options: ActionLineOptions | undefined): { due: Due; used: number } | null {
  for (let used = Math.min(3, words.length); used > 0; used -= 1) {
    const text = words.slice(0, used).join(' ')
    const due = readDue(text) ?? (used === 1 ? termOf(text, options) : null)
    if (due !== null) return { due, used }
  }
  return null
}

const quoted = /(^|\s)@"([^"]+)"/

/**
 * `Pre-scale on queue depth @ito !prevent >2026-03-31`: owner after `@` (`@"Ana Prieto"` with a space), type or priority
 * after `!`, due date after `>`, in any order. What can't be read as one of them stays in the title; nothing is dropped.
 */
export function readActionLine(line: string, options?: ActionLineOptions): ActionLine {
  const named = quoted.exec(line)
  const words = line.replace(quoted, '$1').trim().split(/\s+/).filter(Boolean)
  const title: string[] = []
  let owner = named?.[2]?.trim() ?? null
  let type: ActionType | null = null
  let priority: ActionLine['priority'] = null
  let due: Due | null = null
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const rest = word.slice(1)
    const asType = word.startsWith('!') ? typeNamed(rest) : null
    const asPriority = word.startsWith('!') ? (priorities.find((name) => name === rest.toLowerCase()) ?? null) : null
    const asDue = word.startsWith('>') ? dueAt([rest, ...words.slice(index + 1)].filter(Boolean), options) : null
    if (/^@[\p{L}\p{N}]/u.test(word) && owner === null) owner = rest
    else if (rest !== '' && asType !== null && type === null) type = asType
    else if (asPriority !== null && priority === null) priority = asPriority
    else if (asDue !== null && due === null) {
      due = asDue.due
      // `> 2026-03-31` has its sign as a word of its own.
      index += rest === '' ? asDue.used : asDue.used - 1
    } else title.push(word)
  }
  return { title: title.join(' '), owner, type, priority, due }
}
