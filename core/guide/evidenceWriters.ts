import type { FactName } from '../facts/fact.ts'
import { type Event, publicPosts, sortEvents } from '../postmortem/event.ts'
import type { MarkName } from '../postmortem/mark.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'

/** What a sentence is made from; a part that is not known is '' and takes its sentence with it. */
export interface Evidence {
  readonly postmortem: Postmortem
  /** True when the section is customer text: internal events, factors and accounts are not offered. */
  readonly forCustomers: boolean
  readonly fact: (name: FactName, form?: string) => string
  readonly event: (event: Event | undefined, form?: string) => string
  /** The event that a mark came from, if this reader may see it. */
  readonly markedEvent: (name: MarkName) => Event | undefined
}

type Writer = (evidence: Evidence) => readonly string[]

const known = (...parts: readonly string[]) => parts.every((part) => part !== '')
const plain = (text: string) => text.trim().replace(/[.\s]+$/, '')
const lowerFirst = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
const listed = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

function whenItWas({ fact }: Evidence): string {
  const [start, end] = [fact('impact.start', 'clock'), fact('impact.end', 'clock-zone')]
  const day = fact('impact.start', 'date')
  const lastDay = fact('impact.end', 'date')
  if (!known(start, end, day)) return ''
  const label = (chip: string) => chip.slice(0, chip.indexOf(']('))
  if (label(day) === label(lastDay)) return `between ${start} and ${end} on ${day}`
  return `from ${start} on ${day} to ${end} on ${lastDay}`
}

function whatItWas({ postmortem: { impact } }: Evidence): string {
  const [headline, where] = [plain(impact.headline.text), plain(impact.where.text)]
  const services = listed(impact.services)
  if (headline === '')
    return services === '' ? '' : `${services} ${impact.services.length > 1 ? 'were' : 'was'} affected`
  const subject = services === '' ? '' : ` for ${services}`
  return `${lowerFirst(headline)}${subject}${where === '' || headline.includes(where) ? '' : ` (${where})`}`
}

function windowSentences(evidence: Evidence): string[] {
  const [when, what] = [whenItWas(evidence), whatItWas(evidence)]
  const lasted = evidence.fact('impact.duration', 'long')
  if (known(when, what, lasted)) return [sentence(`${when}, for ${lasted}: ${what}`)]
  if (known(when, lasted)) return [sentence(`the impact lasted ${lasted}, ${when}`)]
  return what === '' ? [] : [sentence(what)]
}

function worstSentences({ fact }: Evidence): string[] {
  const [level, at] = [fact('worst.level'), fact('worst.at', 'clock')]
  if (!known(level, at)) return []
  return [
    `At its worst, around ${at}, it ran at ${level}${level.includes(' times](') ? '' : ' of'} the expected level.`,
  ]
}

function dataSentences({ postmortem }: Evidence): string[] {
  const { answer, text } = postmortem.impact.dataLoss
  const said = plain(text)
  if (answer === 'open') return []
  if (said !== '') return [sentence(said)]
  if (answer === 'unknown') return []
  return [answer === 'no' ? 'No data was lost.' : 'Data was lost.']
}

function story({ postmortem, forCustomers, event, markedEvent }: Evidence): string[] {
  const marked = (['impactStart', 'causeIdentified', 'mitigated', 'resolved'] as const).flatMap(
    (name) => markedEvent(name) ?? [],
  )
  const visible = postmortem.events.filter(({ key, audience }) => key && (!forCustomers || audience === 'customer'))
  const chosen = [...new Set(sortEvents([...marked, ...visible]))].slice(0, 3)
  return chosen.map((one) => {
    const words = plain(forCustomers ? (one.customerText ?? one.text) : one.text).split(/(?<=[.!?])\s|\n/)[0] ?? ''
    return `${event(one)}: ${plain(words)}.`
  })
}

function detection({ fact, event, markedEvent, postmortem, forCustomers }: Evidence): string[] {
  const delay = fact('ttd', 'long')
  const source = markedEvent('detected')
  const how =
    source === undefined
      ? ''
      : `, through ${/^[aeiou]/.test(source.kind) ? 'an' : 'a'} ${source.kind.replaceAll('-', ' ')}`
  const first = event(publicPosts(postmortem.events).find(({ audience }) => !forCustomers || audience === 'customer'))
  return [
    ...(delay === '' ? [] : [`It was detected ${delay} after the impact began${how}.`]),
    ...(first === '' ? [] : [`The first public word came at ${first}.`]),
  ]
}

function response({ fact }: Evidence): string[] {
  const [tta, declared, cause] = [fact('tta', 'long'), fact('time.declare', 'long'), fact('tti', 'long')]
  return [
    ...(tta === '' ? [] : [`Someone took it up within ${tta}.`]),
    ...(declared === '' ? [] : [`It was declared an incident ${declared} after it was detected.`]),
    ...(cause === '' ? [] : [`The cause was known ${cause} after it was detected.`]),
  ]
}

function communication({ fact, postmortem }: Evidence): string[] {
  const [first, silence, shown] = [
    fact('post.first', 'long'),
    fact('post.silence', 'long'),
    fact('statusPage.duration', 'long'),
  ]
  const count = publicPosts(postmortem.events).length
  if (count === 0) return []
  return [
    `The status page had ${count} ${count === 1 ? 'update' : 'updates'}${first === '' ? '' : `, the first ${first} after detection`}.`,
    ...(silence === '' ? [] : [`The longest silence was ${silence}.`]),
    ...(shown === '' ? [] : [`To its readers the incident lasted ${shown}.`]),
  ]
}

function size({ forCustomers, fact }: Evidence): string[] {
  const accounts = forCustomers ? '' : fact('accounts.count')
  return accounts === '' ? [] : [`${accounts} accounts were affected.`]
}

function causes({ postmortem, forCustomers }: Evidence): string[] {
  const seen = postmortem.factors.filter(({ audience }) => !forCustomers || audience === 'customer')
  const ordered = [...seen].sort((a, b) => Number(b.kind === 'trigger') - Number(a.kind === 'trigger'))
  return ordered.slice(0, 3).map(({ text, customerText }) => `${plain(forCustomers ? (customerText ?? text) : text)}.`)
}

function recovery({ fact, event, markedEvent }: Evidence): string[] {
  const [soon, at] = [fact('ttm', 'long'), event(markedEvent('mitigated'))]
  const end = fact('impact.end', 'clock-zone')
  return [
    ...(soon === '' ? [] : [`It was mitigated ${soon} after it began${at === '' ? '' : `, at ${at}`}.`]),
    ...(end === '' ? [] : [`Everything was back to normal at ${end}.`]),
  ]
}

function measured({ postmortem: { impact, series }, forCustomers }: Evidence): string[] {
  const main = series.find(({ id }) => id === impact.metric?.series)
  if (impact.metric === null || main === undefined || forCustomers) return []
  return [`The window is read from ${main.name}: ${lowerFirst(plain(impact.metric.reason))}.`]
}

function summary(evidence: Evidence): string[] {
  return [...windowSentences(evidence), ...worstSentences(evidence), ...recovery(evidence).slice(0, 1)]
}

/** Section id → its sentences. */
export const evidenceWriters: Readonly<Record<string, Writer>> = {
  summary,
  'what-happened': story,
  detection,
  response,
  communication,
  evidence: (evidence) => [...measured(evidence), ...worstSentences(evidence)],
  impact: (evidence) => [...windowSentences(evidence), ...size(evidence), ...dataSentences(evidence)],
  'customer-impact': (evidence) => [
    ...windowSentences(evidence),
    ...worstSentences(evidence),
    ...dataSentences(evidence),
  ],
  'root-cause': causes,
  resolution: recovery,
  'external-message': (evidence) => [...windowSentences(evidence), ...dataSentences(evidence)],
  'internal-message': (evidence) => [...windowSentences(evidence), ...size(evidence), ...recovery(evidence)],
}
