import { publicPosts } from '../postmortem/event.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Section } from '../postmortem/section.ts'
import { formatInstant } from '../time/formatInstant.ts'
import { type Instant, instantOf, msOf } from '../time/instant.ts'
import { readClocks, readDurations } from '../time/readDuration.ts'
import { sameDuration } from './claims.ts'
import { type Passage, piecesFor, prose, reads } from './passages.ts'
import { postmortemPassages } from './texts.ts'

/** The last post that called it resolved. */
export function resolvedPost(postmortem: Postmortem) {
  return publicPosts(postmortem.events).findLast(({ state }) => state === 'resolved')
}

const targets = (passage: Passage) =>
  piecesFor(passage, 'customer').flatMap(({ kind, start, end }) =>
    kind === 'chip' ? [passage.source.slice(start, end)] : [],
  )

function tellsTime(passage: Passage, at: Instant, zone: string, chip: RegExp): boolean {
  if (targets(passage).some((target) => chip.test(target))) return true
  const minutes = (text: string) => readClocks(text)[0]?.value ?? Number.NaN
  const wanted = minutes(formatInstant(at, zone, 'clock'))
  return readClocks(prose(passage, 'customer')).some(({ value }) => Math.floor(value / 60) * 60 === wanted)
}

/** Some paragraph for customers names both times: when the page said resolved, and when the impact ended. */
export function explainsEnd(postmortem: Postmortem, resolved: { id: string; at: Instant }, end: Instant): boolean {
  return postmortemPassages(postmortem).some(
    (passage) =>
      reads(passage, 'customer') &&
      tellsTime(passage, resolved.at, postmortem.zone, new RegExp(`\\(event:${resolved.id}[?)]`)) &&
      tellsTime(passage, end, postmortem.zone, /\(fact:impact\.end[?)]/),
  )
}

/** Some paragraph for customers names both durations. */
export function explainsDurations(postmortem: Postmortem, page: number, impact: number): boolean {
  return postmortemPassages(postmortem).some((passage) => {
    if (!reads(passage, 'customer')) return false
    const chips = targets(passage).join(' ')
    const said = readDurations(prose(passage, 'customer')).map(({ value }) => value)
    const names = (seconds: number, chip: string) =>
      chips.includes(chip) || said.some((value) => sameDuration(value, seconds))
    return names(page, '(fact:statusPage.duration') && names(impact, '(fact:impact.duration')
  })
}

/** Where customers look for it, first choice first. */
const homes = ['customer-impact', 'what-happened', 'external-message', 'summary']

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

/** Records what the author decided, and why where that was asked. `today` is the day of the check. */
export function decide(
  postmortem: Postmortem,
  key: string,
  choice: Postmortem['decisions'][number]['choice'],
  today: string,
  because?: string,
): Postmortem {
  const others = postmortem.decisions.filter((decision) => decision.key !== key)
  const decision = { key, choice, ...(because === undefined ? {} : { because }), at: instantOf(msOf(today)) }
  return { ...postmortem, decisions: [...others, decision] }
}
