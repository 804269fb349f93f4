import type { Event } from '../../postmortem/event.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { msOf } from '../../time/instant.ts'
import { matchStamp, type Stamp } from '../../time/stamp.ts'
import type { ChatMessage } from '../chat/chatMessage.ts'
import { isAlert, isCommand, likelyEvents } from '../chat/likelyEvents.ts'
import { maskSecrets } from '../chat/maskSecrets.ts'
import { readText } from '../decode.ts'
import type { Importer, ParseContext, Parsed } from '../types.ts'
import type { Found, FoundEvent } from './foundEvent.ts'
import { placeEvents } from './placeEvents.ts'

const id = 'slack-text'

/** Messages copied out of a chat window: a name and a time of day, the words below. */
export const slackText: Importer = {
  id,
  label: 'Chat, copied as text',
  kind: 'timeline',
  extensions: ['txt'],
  sniff(_name, head) {
    if (/^\s*[[{<]/.test(head)) return 0
    const lines = head.split(/\r?\n|\r/).filter((line) => line.trim() !== '')
    const speakers = lines.filter((line) => speakerOf(line) !== null).length
    const first = lines.findIndex((line) => speakerOf(line) !== null)
    return speakers >= 2 && first <= 3 && speakers / lines.length > 0.12 ? 0.85 : 0
  },
  async parse(file, context) {
    const { text, problems } = await readText(file, context)
    const kept = context.options.unmask === 'all'
    const found = secretsIn(text)
    const parsed = readChatText(kept ? text : maskSecrets(text).text, context)
    const { chat } = parsed
    if (found.length === 0 || chat === undefined) return { ...parsed, problems: [...problems, ...parsed.problems] }
    const secrets = found.map(({ line, kinds, written }) => ({
      ref: `line ${line}`,
      event: parsed.events.findLast((event) => lineOf(event) <= line)?.id ?? '',
      kinds,
      text: written,
      masked: !kept,
    }))
    return {
      ...parsed,
      problems: [...problems, ...found.map((secret) => problemOf(secret, kept)), ...parsed.problems],
      chat: { ...chat, secrets },
      ...(!kept && { kept: { bytes: context.platform.encodeText(maskSecrets(text).text), ext: 'txt' } }),
    }
  },
}

/** What of a message is not its words. */
interface Aside {
  author: string
  bot: boolean
  edited: boolean
  reactions: number
}

function readChatText(text: string, context: ParseContext): Parsed {
  const asides = new Map<number, Aside>()
  const found = foundIn(text, asides)
  const parsed = placeEvents(id, { found, zone: null, firmDay: null, firstDay: null }, context)
  const messages = parsed.events.map((event) => messageOf(event, asides.get(lineOf(event))))
  const likely = likelyEvents(messages)
  const events = parsed.events.map((event, i): Event => {
    const message = messages[i]
    if (message !== undefined && isCommand(message.text)) return { ...event, kind: 'command' }
    if (message?.bot === true && isAlert(message)) return { ...event, kind: 'alert' }
    return event.kind === 'note' ? { ...event, kind: 'chat' } : event
  })
  const [first, last] = [events[0]?.at ?? null, events.at(-1)?.at ?? null]
  return {
    ...parsed,
    events,
    chat: {
      chosen: true,
      channels: [{ name: '', messages: events.length, first, last, kept: true }],
      messages: events.map((event, i) => ({
        event: event.id,
        channel: '',
        likely: likely[i]?.reason ?? null,
        rank: likely[i]?.rank ?? 0,
        thread: null,
        reactions: messages[i]?.reactions ?? 0,
        edited: messages[i]?.edited ?? false,
      })),
    },
  }
}

const lineOf = (event: Event) => event.origins[0]?.line ?? 0

const messageOf = (event: Event, aside: Aside | undefined): ChatMessage => ({
  channel: '',
  ts: event.at,
  ms: msOf(event.at),
  user: event.author ?? '',
  author: event.author ?? '',
  bot: aside?.bot ?? false,
  subtype: '',
  text: event.text,
  thread: null,
  edited: aside?.edited ?? false,
  reactions: aside?.reactions ?? 0,
  files: [],
  tokens: 0,
  line: lineOf(event),
})

/** `alice  1:58 AM`, `PagerDuty APP  2:04 AM`, `alice [1:58 AM]`; a time alone goes on with the same author. */
const speaker = /^(\p{L}[^:\n]{0,60}?)?(?:\s+(APP|BOT))?(?:^|\s+)\[?(?=\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\]?\s*$)/iu
const reaction = /^(?::[\w+-]+:\s*\d+\s*)+$/
const furniture =
  /^(?:Today|Yesterday|New|New messages|Edited|\d+ repl(?:y|ies)|Last reply .*|View thread|Thread|Also sent to the channel|:[\w+-]+:)$/i

interface Said {
  readonly author: string | null
  readonly bot: boolean
  readonly stamp: Stamp
}

function speakerOf(raw: string): Said | null {
  const match = speaker.exec(raw)
  if (match === null) return null
  const stamp = matchStamp(raw, match[0].length)
  if (stamp === null || stamp.clock === null) return null
  return { author: match[1]?.trim() ?? null, bot: match[2] !== undefined, stamp }
}

interface Open {
  event: FoundEvent
  readonly aside: Aside
}

function opened(said: Said, line: number, quote: string, before: Open | undefined): Open {
  const author = said.author ?? before?.aside.author ?? ''
  const bot = said.author === null ? (before?.aside.bot ?? false) : said.bot
  return {
    event: { stamp: said.stamp, end: null, nextDay: false, text: '', author, line, quote },
    aside: { author, bot, edited: false, reactions: 0 },
  }
}

function foundIn(text: string, asides: Map<number, Aside>): Found[] {
  const found: Found[] = []
  let open: Open | undefined
  for (const [i, raw] of text.split('\n').entries()) {
    const trimmed = raw.trim()
    const said = speakerOf(trimmed)
    if (said !== null && (said.author !== null || open !== undefined)) {
      open = opened(said, i + 1, trimmed, open)
      found.push(open.event)
      asides.set(i + 1, open.aside)
      continue
    }
    const day = dayDivider(trimmed)
    if (day !== null) found.push({ day, line: i + 1 })
    else if (open !== undefined && reaction.test(trimmed)) open.aside.reactions += countIn(trimmed)
    else if (open !== undefined && trimmed !== '' && !furniture.test(trimmed)) {
      open.aside.edited ||= /\(edited\)\s*$/.test(trimmed)
      open.event = { ...open.event, text: joined(open.event.text, trimmed.replace(/\s*\(edited\)\s*$/, '')) }
      const at = found.findLastIndex((each) => 'author' in each)
      if (at >= 0) found[at] = open.event
    }
  }
  return found.filter((each) => !('author' in each) || each.text !== '')
}

const joined = (above: string, line: string) => (above === '' ? line : `${above}\n${line}`)
const countIn = (line: string) =>
  [...line.matchAll(/:\s*(\d+)/g)].reduce((sum, [, count]) => sum + Math.min(1000, Number(count)), 0)

/** `Sunday, March 31st`, `31 March 2024`: a line that is nothing but a date. */
function dayDivider(line: string): Stamp | null {
  const bare = line
    .replace(/^[-–—\s]+|[-–—\s]+$/g, '')
    .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/i, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
  const stamp = bare.length > 40 ? null : matchStamp(bare, 0)
  return stamp !== null && stamp.clock === null && stamp.day !== null && stamp.end === bare.length ? stamp : null
}

interface SecretLine {
  readonly line: number
  readonly kinds: readonly string[]
  readonly written: string
  readonly clean: string
}

function secretsIn(text: string): SecretLine[] {
  return text.split('\n').flatMap((written, i) => {
    const { text: clean, masked } = maskSecrets(written)
    return masked.length === 0 ? [] : [{ line: i + 1, kinds: masked, written, clean }]
  })
}

function problemOf({ line, kinds, clean }: SecretLine, kept: boolean): SourceProblem {
  if (kept)
    return { line, code: 'secret-kept', message: `Kept as chosen, though it looks like a ${kinds.join(' and a ')}.` }
  const message = `Masked and never stored: ${kinds.join(' and ')}.`
  return { line, code: 'secret', message, text: clean.slice(0, 200) }
}
