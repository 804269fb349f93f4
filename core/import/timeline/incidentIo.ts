import { field, firstOf, firstText, has, isObject, joined, listIn, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource, severityStated } from './jsonSource.ts'

/** incident.io V2: the updates of an incident, and the named times that its incidents carry. */
export const incidentIo = jsonSource({
  id: 'incident-io',
  label: 'incident.io',
  sniff(head) {
    if (isUpdate(firstOf(field(head, 'incident_updates')))) return 0.97
    return isIncident(firstOf(field(head, 'incidents'))) || isIncident(field(head, 'incident')) ? 0.97 : 0
  },
  read(reading) {
    const { value } = reading
    const updates = listIn(value, 'incident_updates')
    const incidents = [...listIn(value, 'incidents'), field(value, 'incident')].filter(isIncident)
    if (updates.length + incidents.length === 0 && !has(value, 'incident_updates')) return null
    for (const update of updates) readUpdate(reading, update)
    for (const incident of incidents) readIncident(reading, incident, incidents.length > 1)
    const [only] = incidents.length === 1 ? incidents : []
    return {
      header: only === undefined ? {} : { title: textIn(only, 'name') },
      ...severityStated(textIn(only, 'severity', 'name'), reading.lineOf(only)),
    }
  },
})

const isUpdate = (node: unknown) => has(node, 'new_incident_status') || has(node, 'incident_id', 'updater')
const isIncident = (node: unknown) =>
  has(node, 'incident_timestamp_values') || has(node, 'incident_status', 'reference')

function readUpdate({ drafts, lineOf }: JsonReading, update: unknown): void {
  const status = textIn(update, 'new_incident_status', 'name')
  const severity = textIn(update, 'new_severity', 'name')
  const message = textIn(update, 'message')
  const state = joined([status, severity === '' ? '' : `severity ${severity}`], ', ')
  drafts.add({
    own: textIn(update, 'id'),
    line: lineOf(update),
    time: textIn(update, 'created_at'),
    kind: 'note',
    text: joined([state, message], ': '),
    original: message,
    author: firstText(
      update,
      'updater.user.name',
      'updater.workflow.name',
      'updater.alert.title',
      'updater.api_key.name',
    ),
  })
}

/** "Impact started", "Reported at": the times that people agreed on. */
function readIncident({ drafts, lineOf }: JsonReading, incident: unknown, several: boolean): void {
  const about = several ? `: ${joined([textIn(incident, 'reference'), textIn(incident, 'name')], ' ')}` : ''
  for (const stamp of listIn(incident, 'incident_timestamp_values')) {
    const time = textIn(stamp, 'value', 'value')
    if (!isObject(stamp) || time === '') continue
    const name = textIn(stamp, 'incident_timestamp', 'name')
    drafts.add({
      own: `${textIn(incident, 'id')}/${textIn(stamp, 'incident_timestamp', 'id') || name}`,
      line: lineOf(stamp),
      time,
      kind: 'observation',
      text: `${name}${about}`,
    })
  }
  if (listIn(incident, 'incident_timestamp_values').length > 0) return
  drafts.add({
    own: `${textIn(incident, 'id')}/created`,
    line: lineOf(incident),
    time: textIn(incident, 'created_at'),
    kind: 'note',
    text: `Declared: ${textIn(incident, 'name')}`,
    author: firstText(incident, 'creator.user.name'),
  })
}
