import type { ComposedDocument } from '../../doc/document.ts'
import { charactersIn } from './characters.ts'
import type { StatusProfile } from './profiles.ts'
import type { StatusPost } from './statusPosts.ts'

/** One call of a page's programming interface. `{…}` in the path and `<…>` in the body are the reader's to fill in. */
export interface StatusRequest {
  readonly request: string
  readonly body: unknown
}

type Payload = (post: StatusPost, document: ComposedDocument, profile: StatusProfile) => StatusRequest

// Nobody is notified by an exported payload: a mail to every subscriber can't be taken back. Whoever posts turns it on.
const statuspage: Payload = (post, document, profile) => {
  if (post.state === 'postmortem') {
    return {
      request: 'PUT /v1/pages/{page_id}/incidents/{incident_id}/postmortem',
      body: { postmortem: { body_draft: post.body } },
    }
  }
  const update = { status: profile.states?.[post.state], body: post.body, deliver_notifications: false }
  if (post.number > 1)
    return { request: 'PATCH /v1/pages/{page_id}/incidents/{incident_id}', body: { incident: update } }
  return {
    request: 'POST /v1/pages/{page_id}/incidents',
    body: { incident: { name: titleOf(document, profile), ...update } },
  }
}

const incidentIo: Payload = (post, document, profile) => {
  const update = { incident_status: profile.states?.[post.state], message: post.body, notify_subscribers: false }
  if (post.number > 1) {
    return {
      request: 'POST /v2/status_page_incident_updates',
      body: { status_page_incident_id: '<incident id>', ...update },
    }
  }
  const name = titleOf(document, profile)
  return {
    request: 'POST /v2/status_page_incidents',
    body: { idempotency_key: document.slug, status_page_id: '<page id>', name, ...update, component_statuses: [] },
  }
}

const cachet: Payload = (post, document, profile) => {
  const update = { status: profile.states?.[post.state], message: post.body }
  if (post.number > 1) return { request: 'POST /api/incidents/{incident_id}/updates', body: update }
  const more = { visible: true, stickied: false, notifications: false, ...when('occurred_at', post), components: [] }
  return { request: 'POST /api/incidents', body: { name: titleOf(document, profile), ...update, ...more } }
}

const instatus: Payload = (post, document, profile) => {
  const update = {
    message: post.body,
    status: profile.states?.[post.state],
    ...when('started', post),
    notify: false,
  }
  if (post.number > 1) return { request: 'POST /v1/{page_id}/incidents/{incident_id}/incident-updates', body: update }
  const more = { components: [], statuses: [], shouldPublish: true }
  return { request: 'POST /v1/{page_id}/incidents', body: { name: titleOf(document, profile), ...update, ...more } }
}

const betterstack: Payload = (post, document, profile) => {
  if (post.number > 1) {
    return {
      request: 'POST /api/v2/status-pages/{page_id}/status-reports/{incident_id}/status-updates',
      body: { message: post.body, ...when('published_at', post), affected_resources: [], notify_subscribers: false },
    }
  }
  return {
    request: 'POST /api/v2/status-pages/{page_id}/status-reports',
    body: {
      title: titleOf(document, profile),
      message: post.body,
      report_type: 'manual',
      ...when('starts_at', post),
      affected_resources: [],
    },
  }
}

// A postmortem is posted when it is posted: it has no time to say.
const when = (field: string, { at }: StatusPost) => (at === null ? {} : { [field]: at })

const payloads: Readonly<Record<string, Payload>> = {
  statuspage,
  'incident-io': incidentIo,
  cachet,
  instatus,
  betterstack,
}

/** A title that is too long is cut at a word; a finding says so. */
export function titleOf({ title }: ComposedDocument, { limits }: StatusProfile): string {
  if (limits.title === null || charactersIn(title) <= limits.title) return title
  const fitting = [...title].slice(0, limits.title - 1).join('')
  return `${fitting.replace(/\s+\S*$/, '')}…`
}

/** What to send for one post; null for a page that takes files or text only. */
export function payloadFor(post: StatusPost, document: ComposedDocument, profile: StatusProfile): StatusRequest | null {
  return payloads[profile.id]?.(post, document, profile) ?? null
}

/** Whether the page has a programming interface that payloads are made for. */
export const hasPayloads = ({ id }: StatusProfile): boolean => Object.hasOwn(payloads, id)
