import { capital, field, firstOf, firstText, has, joined, listIn, spaced, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource } from './jsonSource.ts'

/** FireHydrant: incidents with their milestones, and the events of one incident. */
export const firehydrant = jsonSource({
  id: 'firehydrant',
  label: 'FireHydrant',
  sniff(head) {
    const first = firstOf(listOf(head))
    if (isIncident(first) || isIncident(head)) return 0.95
    return has(first, 'occurred_at', 'incident_id') && has(first, 'type') ? 0.9 : 0
  },
  read(reading) {
    const isEvent = (node: unknown) => has(node, 'occurred_at', 'type')
    const all = isIncident(reading.value) ? [reading.value] : listOf(reading.value)
    const known = reading.pick(all, (node) => isIncident(node) || isEvent(node))
    const incidents = known.filter(isIncident)
    const events = known.filter(isEvent)
    if (incidents.length + events.length === 0) return null
    for (const incident of incidents) readIncident(reading, incident, incidents.length > 1)
    for (const event of events) readEvent(reading, event)
    const [only] = incidents.length === 1 ? incidents : []
    const title = textIn(only, 'name')
    return { header: title === '' ? {} : { title } }
  },
})

const listOf = (value: unknown) => (Array.isArray(value) ? value : listIn(value, 'data'))
const isIncident = (node: unknown) => Array.isArray(field(node, 'milestones')) && has(node, 'name')

/** Milestones are the timeline: when each happened, not when it was entered. */
function readIncident({ drafts, lineOf }: JsonReading, incident: unknown, several: boolean): void {
  const number = textIn(incident, 'number')
  const about = several ? ` (${joined([number === '' ? '' : `#${number}`, textIn(incident, 'name')], ' ')})` : ''
  for (const [index, milestone] of listIn(incident, 'milestones').entries()) {
    const type = spaced(textIn(milestone, 'type'))
    drafts.add({
      own: textIn(milestone, 'id'),
      line: lineOf(milestone),
      time: firstText(milestone, 'occurred_at', 'created_at'),
      kind: type === 'acknowledged' ? 'acknowledgement' : type === 'detected' ? 'alert' : 'observation',
      text: `${capital(type)}${about}`,
      rank: index + 1,
    })
  }
  const note = field(incident, 'last_note')
  if (textIn(note, 'body') === '') return
  drafts.add({
    own: textIn(note, 'id'),
    line: lineOf(note),
    time: textIn(note, 'created_at'),
    kind: 'note',
    text: `${textIn(note, 'body')}${about}`,
    original: textIn(note, 'body'),
  })
}

function readEvent({ drafts, lineOf }: JsonReading, event: unknown): void {
  const said = firstText(event, 'data.body', 'data.message', 'data.content', 'data.summary', 'body', 'summary')
  drafts.add({
    own: textIn(event, 'id'),
    line: lineOf(event),
    time: textIn(event, 'occurred_at'),
    kind: /chat|slack/.test(textIn(event, 'type')) ? 'chat' : 'note',
    text: said === '' ? capital(spaced(textIn(event, 'type'))) : said,
    author: firstText(event, 'author.name', 'context.author.name'),
  })
}
