import type { EventKind } from '../../postmortem/event.ts'
import { field, firstOf, firstText, has, isObject, listIn, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource } from './jsonSource.ts'

/** PagerDuty's API: log entries, incidents of v1 and v2, notes, webhooks. */
export const pagerduty = jsonSource({
  id: 'pagerduty',
  label: 'PagerDuty',
  sniff(head) {
    if (isLogEntry(firstOf(field(head, 'log_entries'))) || isLogEntry(field(head, 'log_entry'))) return 0.98
    if (isIncident(firstOf(field(head, 'incidents'))) || isIncident(field(head, 'incident')) || isIncident(head))
      return 0.95
    if (isWebhook(head)) return 0.95
    const note = firstOf(field(head, 'notes'))
    return has(note, 'content', 'created_at', 'user') ? 0.9 : 0
  },
  read(reading) {
    const { value } = reading
    const incidents = [...listIn(value, 'incidents'), field(value, 'incident'), value].filter(isIncident)
    const entries = [...listIn(value, 'log_entries'), field(value, 'log_entry')].filter(isObject)
    const notes = listIn(value, 'notes')
    if (incidents.length + entries.length + notes.length === 0 && !isWebhook(value)) return null
    const [only] = incidents.length === 1 ? incidents : []
    for (const entry of entries) readEntry(reading, entry)
    for (const note of notes) readNote(reading, note, textIn(only, 'id'))
    for (const incident of incidents) readIncident(reading, incident)
    if (isWebhook(value)) readWebhook(reading, value)
    const title = titleOf(only)
    return { header: title === '' ? {} : { title } }
  },
})

const isLogEntry = (node: unknown) => /_log_entry(?:_reference)?$/.test(textIn(node, 'type'))
const isIncident = (node: unknown) =>
  has(node, 'incident_number') && (has(node, 'created_at') || has(node, 'created_on')) && !has(node, 'description_html')
const isWebhook = (node: unknown) => /^incident\./.test(textIn(node, 'event', 'event_type'))
const titleOf = (incident: unknown) =>
  firstText(incident, 'title', 'trigger_summary_data.subject', 'trigger_summary_data.description', 'description')

/** In a list that runs backwards, entries of one second still happened in this order. */
const order = ['trigger', 'assign', 'notify', 'acknowledge', 'annotate', 'delegate', 'escalate', 'snooze', 'resolve']
const kinds: Readonly<Record<string, EventKind>> = {
  trigger: 'alert',
  notify: 'page',
  escalate: 'page',
  acknowledge: 'acknowledgement',
  resolve: 'alert',
}

function readEntry({ drafts, lineOf }: JsonReading, entry: unknown): void {
  const type = textIn(entry, 'type').replace(/_log_entry(?:_reference)?$/, '')
  const summary = textIn(entry, 'summary') || type
  const said = firstText(entry, 'channel.content', 'channel.note', 'channel.subject')
  const about = firstText(entry, 'event_details.description', 'incident.summary').replace(/^\[#\d+\] /, '')
  const more = type === 'trigger' ? about : type === 'annotate' ? said : ''
  drafts.add({
    own: textIn(entry, 'id'),
    line: lineOf(entry),
    time: firstText(entry, 'created_at', 'created_on'),
    kind: (Object.hasOwn(kinds, type) ? kinds[type] : undefined) ?? 'note',
    text: withMore(summary, more),
    original: summary,
    author: authorOf(entry),
    rank: order.indexOf(type) + 1,
  })
}

const withMore = (summary: string, more: string) =>
  more === '' || summary.includes(more) ? summary : `${summary.replace(/\.$/, '')}: ${more}`

/** A service that acts is no person. */
function authorOf(entry: unknown): string {
  return /^service/.test(textIn(entry, 'agent', 'type')) ? '' : firstText(entry, 'agent.summary', 'agent.name')
}

function readNote({ drafts, lineOf }: JsonReading, note: unknown, incident: string): void {
  drafts.add({
    own: textIn(note, 'id') === '' ? '' : `note/${incident}${textIn(note, 'id')}`,
    line: lineOf(note),
    time: textIn(note, 'created_at'),
    kind: 'note',
    text: textIn(note, 'content'),
    author: firstText(note, 'user.summary', 'user.name'),
    rank: 5,
  })
}

/** What an incident says by itself: when it was triggered, acknowledged and resolved. Its own log says it better. */
function readIncident(reading: JsonReading, incident: unknown): void {
  const { drafts, lineOf } = reading
  if (listIn(incident, 'log_entries').length > 0) {
    if (incident !== reading.value) for (const entry of listIn(incident, 'log_entries')) readEntry(reading, entry)
    return
  }
  const id = textIn(incident, 'id')
  const title = titleOf(incident)
  const line = lineOf(incident)
  const number = textIn(incident, 'incident_number')
  drafts.add({
    own: `${id}/triggered`,
    line,
    time: firstText(incident, 'created_at', 'created_on'),
    kind: 'alert',
    text: `Triggered #${number}: ${title}`,
    original: title,
  })
  for (const ack of [...listIn(incident, 'acknowledgements'), ...listIn(incident, 'acknowledgers')]) {
    drafts.add({
      own: `${id}/acknowledged/${textIn(ack, 'at')}`,
      line: lineOf(ack) ?? line,
      time: textIn(ack, 'at'),
      kind: 'acknowledgement',
      text: `Acknowledged #${number}: ${title}`,
      author: firstText(ack, 'acknowledger.summary', 'object.name'),
      rank: 1,
    })
  }
  if (textIn(incident, 'status') !== 'resolved') return
  drafts.add({
    own: `${id}/resolved`,
    line,
    time: firstText(incident, 'resolved_at', 'last_status_change_at', 'last_status_change_on'),
    kind: 'alert',
    text: `Resolved #${number}: ${title}`,
    author: firstText(incident, 'resolved_by_user.name', 'last_status_change_by.summary', 'last_status_change_by.name'),
    rank: 2,
  })
}

function readWebhook({ drafts, lineOf }: JsonReading, value: unknown): void {
  const event = field(value, 'event')
  const type = textIn(event, 'event_type').replace(/^incident\./, '')
  const title = firstText(event, 'data.title', 'data.incident.summary', 'data.summary')
  const said = textIn(event, 'data', 'content')
  const verb: Readonly<Record<string, EventKind>> = {
    triggered: 'alert',
    resolved: 'alert',
    acknowledged: 'acknowledgement',
    escalated: 'page',
  }
  drafts.add({
    own: textIn(event, 'id'),
    line: lineOf(event),
    time: textIn(event, 'occurred_at'),
    kind: (Object.hasOwn(verb, type) ? verb[type] : undefined) ?? 'note',
    text: said !== '' ? said : `${type.charAt(0).toUpperCase()}${type.slice(1)}: ${title}`,
    author: firstText(event, 'agent.summary'),
  })
}
