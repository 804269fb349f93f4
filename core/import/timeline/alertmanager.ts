import { field, firstOf, firstText, has, isObject, joined, listIn, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource } from './jsonSource.ts'

/** Prometheus Alertmanager: webhooks of every version, and `GET /api/v2/alerts`. */
export const alertmanager = jsonSource({
  id: 'alertmanager',
  label: 'Prometheus Alertmanager',
  sniff: (head) => (isAlert(firstOf(alertsOf(head))) ? 0.95 : 0),
  read(reading) {
    const alerts = reading.pick(alertsOf(reading.value), isAlert)
    if (alerts.length === 0 && !has(reading.value, 'alerts')) return null
    for (const alert of alerts) readAlert(reading, alert)
    return {}
  },
})

const isAlert = (node: unknown) => has(node, 'startsAt', 'labels') && isObject(field(node, 'labels'))

/** v1 of the API and Prometheus wrap their lists. */
function alertsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  const wrapped = listIn(value, 'data', 'alerts')
  return wrapped.length > 0 ? wrapped : has(value, 'alerts') ? listIn(value, 'alerts') : listIn(value, 'data')
}

function readAlert({ drafts, lineOf, value }: JsonReading, alert: unknown): void {
  const line = lineOf(alert)
  const name = textIn(alert, 'labels', 'alertname') || 'Alert'
  const severity = firstText(alert, 'labels.severity', 'labels.priority')
  const place = firstText(alert, 'labels.instance', 'labels.pod', 'labels.service', 'labels.job')
  const summary = firstText(
    alert,
    'annotations.summary',
    'annotations.description',
    'annotations.message',
    'annotations.name',
  )
  const where = place === '' || summary.includes(place) ? '' : ` (${place})`
  const start = textIn(alert, 'startsAt')
  const own = `${identityOf(alert)}/${start}`
  drafts.add({
    own,
    line,
    time: start,
    kind: 'alert',
    text: `${joined([joined([name, severity], ', '), summary], ': ')}${where}`,
    original: summary,
  })
  const end = textIn(alert, 'endsAt')
  // An open alert ends in year 1, or at a time that lies ahead.
  if (!isResolved(alert, value) || end === '' || end.startsWith('0001-')) return
  drafts.add({ own: `${own}/resolved`, line, time: end, kind: 'alert', text: `${name} resolved${where}`, rank: 1 })
}

/** An alert's own word counts; a group's stands for alerts without one. */
function isResolved(alert: unknown, value: unknown): boolean {
  const status = field(alert, 'status')
  if (typeof status === 'string') return status === 'resolved'
  return !isObject(status) && textIn(value, 'status') === 'resolved'
}

/** Old alerts have no fingerprint; their labels are what it is made from. */
function identityOf(alert: unknown): string {
  const fingerprint = textIn(alert, 'fingerprint')
  if (fingerprint !== '') return fingerprint
  const labels = field(alert, 'labels')
  return JSON.stringify(isObject(labels) ? Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)) : [])
}
