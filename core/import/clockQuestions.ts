import { instantOf } from '../time/instant.ts'
import { type Zone, zoneLabel } from '../time/zone.ts'
import type { Question } from './types.ts'

/** The first time that left something open, as it reads until that is answered. */
export interface Open {
  readonly text: string
  readonly line: number
  readonly ms: number
  /** With day and month the other way round. */
  readonly swapped?: number
  readonly oneOf?: readonly Zone[]
}

export type Asked = 'zone' | 'dateOrder' | 'day'

/** Asks for what `count` times of a file leave open. `some`: others of the file don't, so that these can be left out. */
export function clockQuestion(id: Asked, count: number, first: Open, some: boolean): Question {
  const asked = question(id, count, first)
  return some || id === 'dateOrder' ? { ...asked, options: [...asked.options, leaveRows(count)] } : asked
}

const leaveRows = (count: number) => ({
  value: 'leave',
  label: count === 1 ? 'Leave this row out' : `Leave these ${count} rows out`,
  effect: 'Told line by line; the rest is taken',
})

function question(id: Asked, count: number, first: Open): Question {
  const example = `“${first.text.trim().slice(0, 60)}” (line ${first.line})`
  const others = count > 1 ? `, like ${count - 1} more` : ''
  if (id === 'day') {
    return { id, text: `${example} has a time of day and no date${others}. Which day was it?`, options: [] }
  }
  if (id === 'dateOrder') {
    const effect = (ms: number | undefined) => (ms === undefined ? 'not a date' : `reads as ${instantOf(ms)}`)
    return {
      id,
      text: `${example} can be read day first or month first${others}.`,
      options: [
        { value: 'dmy', label: 'Day first', effect: effect(first.ms) },
        { value: 'mdy', label: 'Month first', effect: effect(first.swapped) },
      ],
    }
  }
  const options = (first.oneOf ?? ['UTC']).map((value) => ({
    value,
    label: zoneLabel(value),
    effect: value === 'UTC' || first.oneOf?.[0] === value ? `reads as ${instantOf(first.ms)}` : 'reads by that clock',
  }))
  return { id, text: `${example} names no time zone${others}. Which clock wrote it?`, options }
}
