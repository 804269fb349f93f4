import type { Statement } from '../../postmortem/source.ts'
import { instantOf } from '../../time/instant.ts'
import { readDurations, readPercentages } from '../../time/readDuration.ts'
import { placeStamp } from '../../time/readInstant.ts'
import { matchStamp, type Stamp } from '../../time/stamp.ts'
import type { Zone } from '../../time/zone.ts'
import type { Parsed } from '../types.ts'
import type { Labelled } from './tree.ts'

/** What the page says apart from the labelled text: the day of its first update, and the zone its times are in. */
export interface PageTime {
  readonly day: string | undefined
  readonly zone: Zone | undefined
}

export interface Stated {
  readonly statements: readonly Statement[]
  readonly header: Parsed['header']
}

type Header = { -readonly [K in keyof Parsed['header']]: Parsed['header'][K] }

/** What labels such as Duration, Severity or Data integrity say, as statements with their line and as header fields. */
export function readLabels(labels: readonly Labelled[], time: PageTime, lineOf: (line: number) => number): Stated {
  const statements: Statement[] = []
  const header: Header = {}
  for (const { label, value, quote, line } of labels) {
    const state = (name: string, stated: number | string) =>
      statements.push({ name, value: stated, quote, line: lineOf(line) })
    const name = label.toLowerCase()
    if (/\bduration\b|^length$|^total (?:time|downtime)$|^downtime$/.test(name)) stateDuration(value, time, state)
    else if (/^(?:(?:impact |incident )?(?:start|began)(?: time| date)?|started(?: at)?)$/.test(name))
      stateTimes(['start'], value, time, state)
    else if (/^(?:(?:impact |incident )?end(?: time| date)?|ended(?: at)?)$/.test(name))
      stateTimes(['end'], value, time, state)
    else if (/^(?:incident )?(?:severity|priority)(?: level)?$/.test(name)) {
      state('severity', value)
      header.customerSeverity ??= value
    } else if (/^(?:customer |user )?impact(?: summary)?$/.test(name)) {
      state('impact', value)
      header.headline ??= value
    } else if (/^data (?:integrity|loss)$|^was (?:any )?data lost/.test(name)) {
      state('dataIntegrity', value)
      header.dataLoss ??= { answer: lossIn(value), text: value }
    } else if (/^(?:geographic(?:al)? )?scope$|^regions?(?: affected)?$|^affected regions?$|^locations?$/.test(name)) {
      state('where', value)
      header.where ??= value
    } else if (/^(?:performance|service)? ?(?:impact|degradation|capacity)$/.test(name)) stateLevel(value, state)
    else if (/^(?:affected|impacted) (?:services?|components?|products?)$|^services? affected$/.test(name)) {
      state('services', value)
    }
  }
  return { statements, header }
}

function lossIn(text: string): 'no' | 'yes' | 'unknown' {
  if (
    /\b(?:no|not|without|never|none|zero|nothing)\b[^.;]{0,60}\b(?:lost|loss|dropped|deleted|corrupted)\b/i.test(text)
  )
    return 'no'
  if (/^(?:no|none|intact|unaffected)\b/i.test(text)) return 'no'
  return /\b(?:lost|loss|dropped|deleted|corrupted|missing)\b|^yes\b/i.test(text) ? 'yes' : 'unknown'
}

type State = (name: string, value: number | string) => void

/** "2h 14m, Nov 24 8:08 AM UTC - 10:22 AM UTC": the duration first, then where it lies. */
function stateDuration(value: string, time: PageTime, state: State): void {
  const [duration] = readDurations(value)
  if (duration !== undefined) state('duration', duration.value)
  stateTimes(['start', 'end'], value, time, state)
}

function stateTimes(names: readonly string[], value: string, time: PageTime, state: State): void {
  const stamps = stampsIn(value).filter((stamp) => stamp.clock !== null)
  if (stamps.length < names.length) return
  const own = stamps.flatMap(({ zone }) => (zone !== null && 'zone' in zone ? [zone.zone] : []))[0]
  let day = time.day
  let before = Number.NEGATIVE_INFINITY
  for (const [i, name] of names.entries()) {
    const stamp = stamps[i]
    const placed = stamp === undefined ? null : placeStamp(stamp, { zone: own ?? time.zone, day })
    if (placed === null || !placed.ok) return
    // An end without a date that lies before its start is the next day's.
    const ms = placed.ms < before && stamp?.day === null ? placed.ms + 86_400_000 : placed.ms
    state(name, instantOf(ms))
    before = ms
    day = instantOf(ms).slice(0, 10)
  }
}

/** Every stamp of a text that starts at a word. */
export function stampsIn(text: string): Stamp[] {
  const found: Stamp[] = []
  for (let i = 0; i < text.length; ) {
    const starts = /[\p{L}\d]/u.test(text[i] ?? '') && !/[\p{L}\d.]/u.test(text[i - 1] ?? ' ')
    const stamp = starts ? matchStamp(text, i) : null
    if (stamp !== null) found.push(stamp)
    i = stamp?.end ?? i + 1
  }
  return found
}

/** "slowed to approximately 50% of normal": what was left. "Reduced by 50 %" is the other half. */
function stateLevel(value: string, state: State): void {
  const [share] = readPercentages(value)
  if (share === undefined || share.value > 1) return
  const lost = /\b(?:by|fell|lost|drop(?:ped)? of)\s+(?:about |around |approximately |roughly |up to |~)*$/i
  const left = lost.test(value.slice(0, share.start)) ? 1 - share.value : share.value
  if (/\b(?:of|normal|capacity|usual|baseline|expected|by|to)\b/i.test(value)) state('level', left)
}
