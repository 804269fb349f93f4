import { markLabels } from '../../postmortem/mark.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import { formatInstant, zoneNameAt } from '../../time/formatInstant.ts'
import type { Instant } from '../../time/instant.ts'
import { readClocks } from '../../time/readDuration.ts'
import { decide } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { type Passage, prose } from '../passages.ts'
import { sentenceAround } from '../sentences.ts'
import { steady } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'time-disagree'

/** Only where the words right before it say that something began or ended: other times may speak of anything. */
const speaks =
  /\b(?:(?:from|since|between|until|till)|(?:from|between)\b[^.\n]{0,25}\b(?:and|to|until)|(?:beg[au]n|start(?:ed)?|end(?:ed)?|resolved|restored|recovered|normal|over)\b[^.\n]{0,20}\b(?:at|by|around))\s*(?:about|around|approximately|roughly|~)?\s*$/i

interface Known {
  readonly minute: number
  readonly name: string
}

function minuteOf(at: Instant, zone: string): number {
  const [hour = 0, minute = 0] = formatInstant(at, zone, 'clock').split(':').map(Number)
  return hour * 60 + minute
}

function knownTimes(postmortem: Postmortem, zone: string): Known[] {
  const { marks, events, impact } = postmortem
  return [
    ...marks.map(({ at, name }) => ({ minute: minuteOf(at, zone), name: markLabels[name].label })),
    ...events.map(({ at }) => ({ minute: minuteOf(at, zone), name: 'an event' })),
    ...impact.intervals.flatMap(({ start, end }) => [
      { minute: minuteOf(start, zone), name: 'start of an interval' },
      { minute: minuteOf(end, zone), name: 'end of an interval' },
    ]),
  ]
}

const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 1440 - Math.abs(a - b))

/** The zone a time is given in, where Faultline can be sure of it; null leaves the time alone. */
function zoneFor(named: string | undefined, postmortem: Postmortem, near: Instant): string | null {
  if (named === undefined) return postmortem.zone
  if (/^(?:UTC|GMT|Z)$/i.test(named)) return 'UTC'
  if (/^[+-]/.test(named)) return named
  return zoneNameAt(near, postmortem.zone) === named.toUpperCase() ? postmortem.zone : null
}

interface Times {
  readonly postmortem: Postmortem
  readonly near: Instant
  readonly timesIn: (zone: string) => readonly Known[]
  readonly today: string
}

const envOf = steady(
  ({ postmortem: { marks, events, impact, zone }, today }) => [marks, events, impact.intervals, zone, today],
  ({ postmortem, today }): Times | null => {
    const near = postmortem.marks.find(({ name }) => name === 'impactStart' || name === 'impactEnd')?.at
    if (near === undefined) return null
    const times = new Map<string, Known[]>()
    const timesIn = (zone: string) => {
      const known = times.get(zone) ?? knownTimes(postmortem, zone)
      times.set(zone, known)
      return known
    }
    return { postmortem, near, timesIn, today }
  },
)

function inPassage(passage: Passage, { postmortem, near, timesIn, today }: Times): Finding[] {
  if (passage.where.section === undefined || passage.quoted) return []
  const text = prose(passage)
  return readClocks(text).flatMap(({ value, about, zone: named, start, end, text: said }): Finding[] => {
    const zone = zoneFor(named, postmortem, near)
    if (zone === null || !speaks.test(text.slice(Math.max(0, start - 60), start))) return []
    const minute = Math.floor(value / 60)
    const known = timesIn(zone)
    const allowed = about ? 10 : 1
    if (known.some((time) => apart(time.minute, minute) <= allowed)) return []
    const nearest = known
      .filter(({ name }) => name !== 'an event')
      .reduce((best, time) => (apart(time.minute, minute) < apart(best.minute, minute) ? time : best))
    const clock = [Math.floor(nearest.minute / 60), nearest.minute % 60]
      .map((part) => String(part).padStart(2, '0'))
      .join(':')
    const sentence = sentenceAround(text, start, end)
    const key = `${id}:${passage.where.section}:${said.replace(/\s/g, '')}`
    return [
      {
        rule: id,
        key,
        group: 'wrong',
        severity: 'warning',
        blocks: false,
        title: 'A time fits no event',
        message: `“${sentence}” names ${said}; nothing happened then. The nearest is ${nearest.name}, ${clock}.`,
        why: 'A reader who compares it with the timeline finds it wrong.',
        where: { ...passage.where, text: said },
        fixes: [{ title: 'Keep it as it is', apply: (before) => decide(before, key, 'keep', today) }],
      },
    ]
  })
}

/** Typed times of beginning and end that no mark, event or interval has. */
export const timeDisagree: Rule = textRule({ id, title: 'Times that fit no event', env: envOf, find: inPassage })
