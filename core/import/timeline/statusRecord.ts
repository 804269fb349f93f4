import type { PostState } from '../../postmortem/event.ts'
import { readZone } from '../../time/zone.ts'
import { postStateOf } from '../page/pageLines.ts'
import type { EventDrafts } from './eventDrafts.ts'
import { htmlMarkdown } from './htmlMarkdown.ts'
import { firstText, isObject, type JsonObject, joined, listIn, textIn } from './jsonFields.ts'

const updateLists = ['updates', 'incident_updates', 'comments', 'posts', 'messages', 'history', 'entries']
const times = [
  'display_at',
  'at',
  'date',
  'time',
  'timestamp',
  'when',
  'created_at',
  'createdAt',
  'created',
  'posted_at',
  'published_at',
]
const states = ['status', 'state', 'type', 'incident_status']
const texts = ['message', 'content', 'body', 'text', 'description', 'html']
const stateWord =
  /^(?:investigat\w*|identified|monitoring|update|resolved|completed?|scheduled|in[ _]progress|verifying|post-?mortem|available|service_(?:outage|disruption|information))$/i

/** An incident of any status page: a name, and a list of dated posts that each have a state and a text. */
export interface StatusRecord {
  readonly id: string
  readonly name: string
  readonly impact: string
  readonly updates: readonly JsonObject[]
}

/** Null when an object has no such list. */
export function statusRecordOf(node: unknown): StatusRecord | null {
  for (const key of updateLists) {
    const updates = listIn(node, key).filter(isObject)
    const posts = updates.filter(
      (update) => stateWord.test(firstText(update, ...states)) && firstText(update, ...times) !== '',
    )
    if (posts.length === 0 || posts.length < updates.length / 2 || firstText(posts[0], ...texts) === '') continue
    const name = firstText(node, 'name', 'title', 'summary', 'header', 'external_desc')
    if (name === '') continue
    return {
      id: firstText(node, 'id', 'code', 'uuid', 'url'),
      name,
      impact: firstText(node, 'impact', 'severity', 'level.label'),
      updates,
    }
  }
  return null
}

/** The posts of an incident, as customers read them. `zone` is that of times which name none. */
export function addStatusRecord(
  drafts: EventDrafts,
  record: StatusRecord,
  lineOf: (node: unknown) => number | null,
  zone: string,
): void {
  const named = zone === '' ? null : readZone(zone)
  for (const update of record.updates) {
    const raw = firstText(update, ...texts)
    const time = firstText(update, ...times)
    const own = joined([record.id, textIn(update, 'id')], '/')
    const html = /<\/?[a-z][\w-]*[^<>]{0,500}>/i.test(raw)
    drafts.add({
      own: textIn(update, 'id') === '' ? '' : own,
      line: lineOf(update),
      time,
      zone: named !== null && 'zone' in named ? named.zone : undefined,
      kind: 'status-update',
      state: stateOf(firstText(update, ...states)),
      text: html ? htmlMarkdown(raw) : raw,
      original: raw,
      audience: 'customer',
    })
  }
}

const stateOf = (word: string): PostState =>
  /^investigat/i.test(word) ? 'investigating' : /^available$/i.test(word) ? 'resolved' : postStateOf(word)
