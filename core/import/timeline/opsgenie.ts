import type { EventKind } from '../../postmortem/event.ts'
import { field, firstOf, firstText, has, isObject, listIn, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource, severityStated } from './jsonSource.ts'

/** Opsgenie: alert logs, alerts, incidents, the webhook of an alert action. */
export const opsgenie = jsonSource({
  id: 'opsgenie',
  label: 'Opsgenie',
  sniff(head) {
    const data = field(head, 'data')
    const first = Array.isArray(data) ? firstOf(data) : data
    if (has(first, 'log', 'createdAt') && (has(first, 'offset') || has(first, 'owner'))) return 0.95
    if (has(first, 'tinyId', 'message')) return 0.95
    return has(field(head, 'alert'), 'tinyId') || has(field(head, 'alert'), 'alertId') ? 0.95 : 0
  },
  read(reading) {
    const { value } = reading
    const data = Array.isArray(field(value, 'data')) ? listIn(value, 'data') : [field(value, 'data')].filter(isObject)
    const isLog = (node: unknown) => has(node, 'log', 'createdAt')
    const known = reading.pick(data, (node) => isLog(node) || has(node, 'tinyId'))
    const logs = known.filter(isLog)
    const things = known.filter((node) => !isLog(node))
    const alert = field(value, 'alert')
    if (logs.length + things.length === 0 && !isObject(alert)) return null
    for (const log of logs) readLog(reading, log)
    for (const thing of things) readThing(reading, thing)
    if (isObject(alert)) readAction(reading, alert)
    const [only] = things.length === 1 ? things : []
    return {
      header: only === undefined ? {} : { title: textIn(only, 'message').trim() },
      ...severityStated(textIn(only, 'priority'), reading.lineOf(only)),
    }
  },
})

function kindOfLog(log: string): EventKind {
  if (/\back(?:nowledged)?\b/i.test(log)) return 'acknowledgement'
  if (/\bnotification\b|\bescalat/i.test(log)) return 'page'
  return /\balert (?:created|closed)\b|\bclosed\b|\bcreated\b/i.test(log) ? 'alert' : 'note'
}

function readLog({ drafts, lineOf }: JsonReading, log: unknown): void {
  const owner = textIn(log, 'owner')
  drafts.add({
    // Milliseconds and nanoseconds of the entry: unique in its alert.
    own: textIn(log, 'offset'),
    line: lineOf(log),
    time: textIn(log, 'createdAt'),
    kind: kindOfLog(textIn(log, 'log')),
    text: textIn(log, 'log'),
    author: owner === 'System' ? '' : owner,
  })
}

/** An alert or an incident: when its impact began and ended, not when somebody typed it in. */
function readThing({ drafts, lineOf }: JsonReading, thing: unknown): void {
  const id = textIn(thing, 'id')
  const line = lineOf(thing)
  const message = textIn(thing, 'message').trim()
  const name = `#${textIn(thing, 'tinyId')}: ${message}`
  const done = /^(?:resolved|closed)$/.test(textIn(thing, 'status'))
  drafts.add({
    own: `${id}/start`,
    line,
    time: firstText(thing, 'impactStartDate', 'createdAt'),
    kind: 'alert',
    text: `Opened ${name}`,
    original: message,
  })
  const end = firstText(thing, 'impactEndDate')
  const closed = end !== '' || !has(thing, 'lastOccurredAt') ? end : done ? textIn(thing, 'updatedAt') : ''
  if (closed === '') return
  drafts.add({
    own: `${id}/end`,
    line,
    time: closed,
    kind: 'alert',
    text: `Resolved ${name}`,
    author: firstText(thing, 'report.closedBy'),
    rank: 1,
  })
}

const verbs: Readonly<Record<string, readonly [string, EventKind]>> = {
  Create: ['Alert created', 'alert'],
  Acknowledge: ['Alert acknowledged', 'acknowledgement'],
  Close: ['Alert closed, resolved', 'alert'],
  Escalate: ['Alert escalated', 'page'],
  AddNote: ['Note', 'note'],
}

function readAction({ drafts, lineOf, value }: JsonReading, alert: unknown): void {
  const action = textIn(value, 'action')
  const [verb, kind] = (Object.hasOwn(verbs, action) ? verbs[action] : undefined) ?? [action || 'Alert', 'note']
  // createdAt counts milliseconds and updatedAt nanoseconds; both keep their digits.
  const time = action === 'Create' ? firstText(alert, 'createdAt') : firstText(alert, 'updatedAt', 'createdAt')
  const id = firstText(alert, 'alertId', 'id', 'tinyId')
  drafts.add({
    own: `${id}/${action}/${time}`,
    line: lineOf(alert),
    time,
    kind,
    text: `${verb}: ${[textIn(alert, 'message').trim(), textIn(alert, 'note').trim()].filter((each) => each !== '').join('. ')}`,
    author: textIn(alert, 'username'),
  })
}
