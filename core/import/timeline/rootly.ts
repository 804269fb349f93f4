import type { EventKind } from '../../postmortem/event.ts'
import { htmlMarkdown } from './htmlMarkdown.ts'
import { field, firstOf, firstText, has, isObject, listIn, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource } from './jsonSource.ts'

/** Rootly: the events of an incident, and incidents with their milestones. */
export const rootly = jsonSource({
  id: 'rootly',
  label: 'Rootly',
  sniff(head) {
    const first = firstOf(dataOf(head))
    return isEvent(first) || isIncident(first) ? 0.95 : 0
  },
  read(reading) {
    const data = reading.pick(dataOf(reading.value), (node) => isEvent(node) || isIncident(node))
    const events = data.filter(isEvent)
    const incidents = data.filter(isIncident)
    if (events.length + incidents.length === 0) return null
    for (const event of events) readEvent(reading, event)
    for (const incident of incidents) readIncident(reading, incident, incidents.length > 1)
    const [only] = incidents.length === 1 ? incidents : []
    return { header: only === undefined ? {} : { title: textIn(only, 'attributes', 'title') } }
  },
})

const dataOf = (value: unknown) => {
  const data = field(value, 'data')
  return isObject(data) ? [data] : listIn(value, 'data')
}
const isEvent = (node: unknown) => has(field(node, 'attributes'), 'event', 'occurred_at')
const isIncident = (node: unknown) =>
  textIn(node, 'type') === 'incidents' && has(field(node, 'attributes'), 'title', 'started_at')

function readEvent({ drafts, lineOf }: JsonReading, event: unknown): void {
  const attributes = field(event, 'attributes')
  const raw = textIn(attributes, 'event')
  drafts.add({
    own: textIn(event, 'id'),
    line: lineOf(event),
    time: firstText(attributes, 'occurred_at', 'created_at'),
    kind: 'note',
    text: htmlMarkdown(raw),
    original: raw,
    author: firstText(attributes, 'user.name', 'user.full_name', 'user.data.attributes.name'),
    audience: textIn(attributes, 'visibility') === 'external' ? 'customer' : 'internal',
  })
}

const stamps: readonly (readonly [string, string, EventKind])[] = [
  ['started_at', 'Started', 'observation'],
  ['detected_at', 'Detected', 'alert'],
  ['acknowledged_at', 'Acknowledged', 'acknowledgement'],
  ['mitigated_at', 'Mitigated', 'observation'],
  ['resolved_at', 'Resolved', 'observation'],
]

function readIncident({ drafts, lineOf }: JsonReading, incident: unknown, several: boolean): void {
  const attributes = field(incident, 'attributes')
  for (const [index, [stamp, words, kind]] of stamps.entries()) {
    const time = textIn(attributes, stamp)
    if (time === '') continue
    drafts.add({
      own: `${textIn(incident, 'id')}/${stamp}`,
      line: lineOf(incident),
      time,
      kind,
      text: several ? `${words}: ${textIn(attributes, 'title')}` : words,
      rank: index,
    })
  }
}
