import { publicPosts } from '../postmortem/event.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Section } from '../postmortem/section.ts'
import { formatInstant } from '../time/formatInstant.ts'
import { type Instant, msOf } from '../time/instant.ts'
import { readClocks, readDurations } from '../time/readDuration.ts'
import { sameDuration } from './claims.ts'
import { collector } from './collector.ts'
import type { CheckContext } from './finding.ts'
import { type Passage, piecesFor, prose, reads } from './passages.ts'
import { noEnv } from './steady.ts'

/** The last post that called it resolved. */
export function resolvedPost(postmortem: Postmortem) {
  const { events } = postmortem
  const known = resolvedPosts.get(events)
  if (known !== undefined) return known ?? undefined
  const found = publicPosts(events).findLast(({ state }) => state === 'resolved')
  resolvedPosts.set(events, found ?? null)
  return found
}

/** A timeline may hold a hundred thousand events, and typing changes none of them. */
const resolvedPosts = new WeakMap<Postmortem['events'], Postmortem['events'][number] | null>()

const targets = (passage: Passage) =>
  piecesFor(passage, 'customer').flatMap(({ kind, start, end }) =>
    kind === 'chip' ? [passage.source.slice(start, end)] : [],
  )

/** The times, durations and chips of what customers read in a unit, passage by passage; most name none. */
interface Told {
  readonly chips: string
  readonly clocks: readonly number[]
  readonly durations: readonly number[]
}
const toldIn = collector(noEnv, ({ passages }): readonly Told[] | null => {
  const told = passages
    .filter((passage) => reads(passage, 'customer'))
    .map((passage) => ({
      chips: targets(passage).join(' '),
      clocks: readClocks(prose(passage, 'customer')).map(({ value }) => Math.floor(value / 60) * 60),
      durations: readDurations(prose(passage, 'customer')).map(({ value }) => value),
    }))
    .filter(({ chips, clocks, durations }) => chips !== '' || clocks.length + durations.length > 1)
  return told.length === 0 ? null : told
})

const someParagraph = (context: CheckContext, holds: (told: Told) => boolean) =>
  toldIn(context).some((passages) => passages.some(holds))

function tellsTime({ chips, clocks }: Told, at: Instant, zone: string, chip: RegExp): boolean {
  if (chip.test(chips)) return true
  const wanted = readClocks(formatInstant(at, zone, 'clock'))[0]?.value
  return wanted !== undefined && clocks.includes(wanted)
}

/** Some paragraph for customers names both times: when the page said resolved, and when the impact ended. */
export function explainsEnd(context: CheckContext, resolved: { id: string; at: Instant }, end: Instant): boolean {
  const { zone } = context.postmortem
  const said = new RegExp(`\\(event:${resolved.id}[?)]`)
  return someParagraph(
    context,
    (told) => tellsTime(told, resolved.at, zone, said) && tellsTime(told, end, zone, /\(fact:impact\.end[?)]/),
  )
}

/** Some paragraph for customers names both durations. */
export function explainsDurations(context: CheckContext, page: number, impact: number): boolean {
  return someParagraph(context, ({ chips, durations }) => {
    const names = (seconds: number, chip: string) =>
      chips.includes(chip) || durations.some((value) => sameDuration(value, seconds))
    return names(page, '(fact:statusPage.duration') && names(impact, '(fact:impact.duration')
  })
}

/** Where customers look for it, first choice first. */
// The external message comes last: a report leaves it out, since it travels alone.
const homes = ['customer-impact', 'what-happened', 'summary', 'external-message']

function homeOf(postmortem: Postmortem): Section {
  const customer = postmortem.sections.filter(({ audience }) => audience === 'customer')
  const liked = homes.flatMap((id) => customer.find((section) => section.id === id) ?? [])
  return (
    liked.find(({ text }) => text.trim() !== '') ??
    liked[0] ??
    customer[0] ?? { id: 'customer-impact', audience: 'customer', text: '' }
  )
}

/** An internal block that was left open would swallow what is added below it. */
function closed(text: string): string {
  const fences = text.split('\n').filter((line) => /^:::/.test(line.trim()))
  const open = fences.length > 0 && !/^:::\s*$/.test(fences.at(-1)?.trim() ?? '')
  return open ? `${text}\n:::` : text
}

function addParagraph(postmortem: Postmortem, paragraph: string): Postmortem {
  const home = homeOf(postmortem)
  const text = home.text.trim() === '' ? paragraph : `${closed(home.text.trimEnd())}\n\n${paragraph}`
  const filled = { ...home, text }
  const there = postmortem.sections.some(({ id }) => id === home.id && home.audience === 'customer')
  const sections = there
    ? postmortem.sections.map((section) => (section.id === home.id ? filled : section))
    : [...postmortem.sections, filled]
  return { ...postmortem, sections }
}

/** Adds the sentence that tells readers both ends. What the page said is quoted, never changed. */
export function explainInText(postmortem: Postmortem): Postmortem {
  const resolved = resolvedPost(postmortem)
  const end = postmortem.marks.find(({ name }) => name === 'impactEnd')?.at
  if (resolved === undefined || end === undefined) return postmortem
  const clock = (at: Instant) => formatInstant(at, postmortem.zone, 'clock-zone')
  const said = `[${clock(resolved.at)}](event:${resolved.id}?as=clock-zone)`
  const ended = `[${clock(end)}](fact:impact.end?as=clock-zone)`
  const early = msOf(resolved.at) < msOf(end)
  return addParagraph(
    postmortem,
    early
      ? `Our status page called this incident resolved at ${said}. We said so too soon: the effects lasted until ${ended}.`
      : `Our status page showed this incident until ${said}. The effects had already ended at ${ended}; we waited to be sure.`,
  )
}
