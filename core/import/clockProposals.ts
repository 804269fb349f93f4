import type { Event } from '../postmortem/event.ts'
import { msOf } from '../time/instant.ts'
import { deedOf, keysOf, saidText } from './eventKeys.ts'
import { pairKey } from './samePairs.ts'

/** One source whose clock seems to run ahead of another's. */
export interface ClockProposal {
  readonly source: string
  readonly against: string
  /** More than 0. */
  readonly seconds: number
  /** Events that both sources tell of and that differ by it. */
  readonly events: number
}

/** Beyond this, two lines about one number are more likely two moments. */
const farthest = 2 * 3_600_000
const fewest = 3
/** A name that so many events share names no single thing. */
const most = 40
/** Half of the events must agree within this much … */
const scatter = 5000
/** … and a smaller difference is no matter. */
const least = 5000

/**
 * Clock differences that several events show: same number, link or words in two sources, always about as far apart.
 * Nothing is changed by asking; one source's clock is right for all that is known.
 */
export function clockProposals(events: readonly Event[]): ClockProposal[] {
  const apart = new Map<string, number[]>()
  const seen = new Set<string>()
  for (const group of byName(events)) {
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        const [one, two] = [a.origins[0]?.source, b.origins[0]?.source]
        const distance = msOf(b.at) - msOf(a.at)
        if (one === undefined || two === undefined || one === two || Math.abs(distance) > farthest) continue
        if (seen.has(pairKey(a.id, b.id))) continue
        seen.add(pairKey(a.id, b.id))
        const [key, value] = one < two ? [`${one}~${two}`, distance] : [`${two}~${one}`, -distance]
        apart.set(key, [...(apart.get(key) ?? []), value])
      }
  }
  return [...apart].flatMap(([key, distances]) => proposal(key, distances)).sort((a, b) => b.events - a.events)
}

/** Events that tell of one thing happening; a name that one source uses twice for it says nothing. */
function byName(events: readonly Event[]): Event[][] {
  const groups = new Map<string, Event[]>()
  const add = (name: string, event: Event) => {
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [event])
    else group.push(event)
  }
  for (const event of events) {
    for (const key of keysOf(event)) add(key, event)
    const text = saidText(event).trim().toLowerCase()
    if (text.length >= 12) add(`=${text}`, event)
  }
  return [...groups.values()].filter((group) => group.length > 1).flatMap(byDeed)
}

/** One thing is triggered, acknowledged and resolved: three events, each with its own twin. */
function byDeed(group: readonly Event[]): Event[][] {
  if (group.length > most || new Set(group.map(sourceOf)).size < 2) return []
  const deeds = new Map<string, Event[]>()
  for (const event of group) {
    const deed = deedOf(event) ?? ''
    deeds.set(deed, [...(deeds.get(deed) ?? []), event])
  }
  return [...deeds.values()].filter((same) => same.length > 1 && new Set(same.map(sourceOf)).size === same.length)
}

const sourceOf = ({ origins }: Event) => origins[0]?.source

function proposal(key: string, distances: readonly number[]): ClockProposal[] {
  const sorted = [...distances].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  const agreeing = sorted.filter((one) => Math.abs(one - middle) <= scatter)
  if (agreeing.length < fewest || agreeing.length * 2 < sorted.length || Math.abs(middle) < least) return []
  const [one = '', two = ''] = key.split('~')
  const seconds = Math.round(Math.abs(middle) / 1000)
  const [source, against] = middle > 0 ? [two, one] : [one, two]
  return [{ source, against, seconds, events: agreeing.length }]
}
