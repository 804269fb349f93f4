import type { EventKind } from '../../postmortem/event.ts'
import { kindOf } from './foundEvent.ts'
import { field, firstOf, firstText, has, isObject, joined, listIn, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource, severityStated } from './jsonSource.ts'

/** Datadog: events of both API versions, and incidents in either spelling. */
export const datadogEvents = jsonSource({
  id: 'datadog-events',
  label: 'Datadog events and incidents',
  sniff(head) {
    const first = dataOf(head)[0]
    if (isV2(first)) return 0.95
    if (isIncident(first)) return 0.96
    return isV1(firstOf(field(head, 'events'))) || isV1(field(head, 'event')) ? 0.95 : 0
  },
  read(reading) {
    const { value } = reading
    const old = reading.pick([...listIn(value, 'events'), field(value, 'event')].filter(isObject), isV1)
    const isEvent = (node: unknown) => textIn(node, 'type') === 'event'
    const data = reading.pick(dataOf(value), (node) => isEvent(node) || isIncident(node))
    const events = data.filter(isEvent)
    const incidents = data.filter(isIncident)
    if (old.length + events.length + incidents.length === 0 && !has(value, 'data')) return null
    for (const event of old) readV1(reading, event)
    for (const event of events) readV2(reading, event)
    for (const incident of incidents) readIncident(reading, incident, incidents.length > 1)
    const [only] = incidents.length === 1 ? incidents : []
    const severity = firstText(only, 'attributes.severity', 'attributes.fields.severity.value')
    return {
      header: only === undefined ? {} : { title: textIn(only, 'attributes', 'title') },
      ...severityStated(severity, reading.lineOf(only)),
    }
  },
})

const dataOf = (value: unknown) => {
  const data = field(value, 'data')
  return Array.isArray(data) ? data : [data].filter(isObject)
}
const isV1 = (node: unknown) => has(node, 'date_happened', 'title') || has(node, 'date_happened', 'text')
const isV2 = (node: unknown) => textIn(node, 'type') === 'event' && has(field(node, 'attributes'), 'timestamp')
const isIncident = (node: unknown) => {
  const attributes = field(node, 'attributes')
  const named = has(attributes, 'public_id') || has(attributes, 'publicId')
  return textIn(node, 'type') === 'incidents' && named && has(attributes, 'created')
}

/** Markdown comes wrapped in lines of `%%%`. */
const plain = (text: string) => text.replace(/^\s*%%%[ \t]*\n?|\n?[ \t]*%%%\s*$/g, '').trim()
const told = (title: string, message: string) =>
  message.startsWith(title) ? message : joined([title.replace(/[.:]$/, ''), message], ': ')

function kindBy(status: string, words: string): EventKind {
  const kind = kindOf(words)
  return kind === 'note' && /^(?:error|warn|warning|critical|alert)/i.test(status) ? 'alert' : kind
}

function readV1({ drafts, lineOf }: JsonReading, event: unknown): void {
  const title = plain(textIn(event, 'title'))
  const message = plain(textIn(event, 'text'))
  drafts.add({
    // JavaScript's own programs round `id`; the string beside it is exact.
    own: firstText(event, 'id_str', 'id'),
    line: lineOf(event),
    time: textIn(event, 'date_happened'),
    kind: kindBy(textIn(event, 'alert_type'), title),
    text: told(title, message),
    original: withTags(textIn(event, 'text'), event),
    author: firstText(event, 'user.name', 'handle'),
  })
}

function readV2({ drafts, lineOf }: JsonReading, event: unknown): void {
  const outer = field(event, 'attributes')
  const title = plain(textIn(outer, 'attributes', 'title'))
  const message = plain(textIn(outer, 'message'))
  drafts.add({
    own: firstText(event, 'id', 'attributes.attributes.evt.id'),
    line: lineOf(event),
    time: firstText(outer, 'timestamp', 'attributes.timestamp'),
    kind: kindBy(textIn(outer, 'attributes', 'status'), title),
    text: told(title, message),
    original: withTags(textIn(outer, 'message'), outer),
  })
}

/** The same tag comes twice in real replies. */
function withTags(text: string, node: unknown): string {
  const tags = new Set(listIn(node, 'tags').filter((tag): tag is string => typeof tag === 'string'))
  return tags.size === 0 ? text : joined([text, `tags: ${[...tags].join(', ')}`], '\n')
}

const stamps: readonly (readonly [string, string, EventKind])[] = [
  ['customer_impact_start', 'Customer impact began', 'observation'],
  ['detected', 'Detected', 'alert'],
  ['created', 'Declared', 'decision'],
  ['customer_impact_end', 'Customer impact ended', 'observation'],
  ['resolved', 'Resolved', 'note'],
]
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

function readIncident({ drafts, lineOf }: JsonReading, incident: unknown, several: boolean): void {
  const attributes = field(incident, 'attributes')
  const name = joined(
    [firstText(attributes, 'public_id', 'publicId').replace(/^/, '#'), textIn(attributes, 'title')],
    ' ',
  )
  for (const [index, [stamp, words, kind]] of stamps.entries()) {
    const time = firstText(attributes, stamp, camel(stamp))
    if (time === '') continue
    drafts.add({
      own: `${textIn(incident, 'id')}/${stamp}`,
      line: lineOf(incident),
      time,
      kind,
      text: several || kind === 'alert' ? `${words}: ${name}` : words,
      rank: index,
    })
  }
}
