import { type Command, InvalidArgumentError } from 'commander'
import type { ImportOptions } from '../../core/import/types.ts'
import { isInstant } from '../../core/time/instant.ts'

export interface ReadFlags {
  readonly as?: string
  readonly tz?: string
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd' | 'leave'
  readonly fold?: 'first' | 'second' | 'order' | 'leave'
  readonly decimal?: '.' | ','
  readonly day?: string
  readonly map?: Record<string, string>
  readonly channels?: readonly string[]
  readonly from?: string
  readonly to?: string
}

const oneOf =
  (...allowed: readonly string[]) =>
  (value: string) => {
    if (allowed.includes(value)) return value
    throw new InvalidArgumentError(`It is one of ${allowed.join(', ')}.`)
  }

function zone(value: string): string {
  if (value === 'leave') return value
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone && value
  } catch {
    throw new InvalidArgumentError('It is a zone such as UTC, Europe/Berlin or +02:00.')
  }
}

/** A day of the calendar, for commander. */
export function day(value: string): string {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isFinite(ms) && new Date(ms).toISOString().startsWith(value)) return value
  throw new InvalidArgumentError('It is a day such as 2025-11-24.')
}

const dayOrLeave = (value: string) => (value === 'leave' ? value : day(value))

function columnMap(value: string): Record<string, string> {
  const pairs = value.split(',').map((pair) => /^([a-zA-Z]+)=(.+)$/.exec(pair.trim()))
  if (pairs.some((pair) => pair === null))
    throw new InvalidArgumentError('It is a list such as time=Started,text=Message.')
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']))
}

const names = (value: string) => value.split(',').map((name) => name.trim().replace(/^#/, ''))

function instant(value: string): string {
  if (isInstant(value)) return value
  throw new InvalidArgumentError('It is an instant such as 2025-11-24T08:15:00Z.')
}

/** The flags with which a file is read, the same for every command that reads files. */
export function withReadFlags(command: Command): Command {
  return command
    .option('--as <format>', 'take the file for this format')
    .option('--tz <zone>', 'zone of times that name none; leave: without these rows', zone)
    .option(
      '--date-order <order>',
      'how 03/04/2025 is meant: dmy, mdy, ymd; leave: without these rows',
      oneOf('dmy', 'mdy', 'ymd', 'leave'),
    )
    .option(
      '--fold <reading>',
      'the hour that summer time repeats: first, second, order; leave: without these rows',
      oneOf('first', 'second', 'order', 'leave'),
    )
    .option('--decimal <mark>', 'decimal mark of numbers: , or .', oneOf('.', ','))
    .option('--day <day>', 'day of times that name none, as 2025-11-24; leave: without these rows', dayOrLeave)
    .option('--channels <names>', 'chat exports: the channels to keep, as inc-42,ops', names)
    .option('--from <instant>', 'chat exports: keep from, as 2025-11-24T08:15:00Z', instant)
    .option('--to <instant>', 'chat exports: keep up to', instant)
    .option('--map <columns>', 'columns by name: time=COL,text=COL,…', columnMap)
}

export function importOptions(flags: ReadFlags, assumedZone: string): ImportOptions {
  const left = (['dateOrder', 'fold', 'day'] as const).filter((id) => flags[id] === 'leave')
  const leave = flags.tz === 'leave' ? [...left, 'zone' as const] : left
  return {
    // Times without a zone are not read in any when they are to be left out.
    ...(flags.tz === 'leave' ? {} : { assumedZone }),
    ...(leave.length === 0 ? {} : { leave }),
    ...(flags.as === undefined ? {} : { format: flags.as }),
    ...(flags.tz === undefined || flags.tz === 'leave' ? {} : { zone: flags.tz }),
    ...(flags.dateOrder === undefined || flags.dateOrder === 'leave' ? {} : { dateOrder: flags.dateOrder }),
    ...(flags.fold === undefined || flags.fold === 'leave' ? {} : { fold: flags.fold }),
    ...(flags.decimal === undefined ? {} : { decimal: flags.decimal }),
    ...(flags.day === undefined || flags.day === 'leave' ? {} : { day: flags.day }),
    ...(flags.map === undefined ? {} : { map: flags.map }),
    ...(flags.channels === undefined ? {} : { channels: flags.channels }),
    ...(flags.from === undefined ? {} : { from: flags.from }),
    ...(flags.to === undefined ? {} : { to: flags.to }),
  }
}
