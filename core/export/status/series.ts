import type { ComposedDocument } from '../../doc/document.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { hasPayloads, payloadFor, type StatusRequest, titleOf } from './payloads.ts'
import type { StatusProfile } from './profiles.ts'
import type { StatusPost } from './statusPosts.ts'

/** Pages that date an incident, and every later update by the moment it is sent. */
const dateTheFirst = new Set(['statuspage', 'cachet'])

/**
 * The whole incident as it was, for a page that never had it: every call in order, backdated, nobody notified. Where a
 * page dates updates itself, their true time stands in front. Null where a page has no programming interface.
 */
export function seriesFor(
  posts: readonly StatusPost[],
  document: ComposedDocument,
  profile: StatusProfile,
): readonly StatusRequest[] | null {
  const updates = kept(
    posts.filter(({ at }) => at !== null),
    profile,
  )
  const [first] = updates
  if (first === undefined || !hasPayloads(profile)) return null
  const later = posts.filter(({ at }) => at === null)
  const calls = (list: readonly StatusPost[]) => list.flatMap((post) => payloadFor(post, document, profile) ?? [])
  if (profile.id === 'incident-io') return [retrospective(updates, document, profile), ...calls(later)]
  const dated = dateTheFirst.has(profile.id) ? updates.map((post) => (post === first ? post : timed(post))) : updates
  const all = calls([...dated, ...later])
  return profile.id === 'statuspage' ? [backfilled(first, document, profile), ...all.slice(1)] : all
}

/** What the page does not take is left out in the middle: how it began and how it ended stay. */
function kept(updates: readonly StatusPost[], { updates: most }: StatusProfile): readonly StatusPost[] {
  if (most === null || updates.length <= most) return updates
  return [...updates.slice(0, 1), ...updates.slice(updates.length - most + 1)]
}

const timed = (post: StatusPost): StatusPost =>
  post.at === null ? post : { ...post, body: `${formatInstant(post.at, 'UTC', 'date-clock')}: ${post.body}` }

function backfilled(post: StatusPost, document: ComposedDocument, profile: StatusProfile): StatusRequest {
  return {
    request: 'POST /v1/pages/{page_id}/incidents',
    body: {
      incident: {
        name: titleOf(document, profile),
        status: profile.states?.[post.state],
        body: post.body,
        backfilled: true,
        backfill_date: post.at,
        deliver_notifications: false,
      },
    },
  }
}

function retrospective(
  posts: readonly StatusPost[],
  document: ComposedDocument,
  profile: StatusProfile,
): StatusRequest {
  const updates = posts.map((post) => ({
    incident_status: profile.states?.[post.state],
    message: post.body,
    published_at: post.at,
    component_statuses: [],
  }))
  const name = titleOf(document, profile)
  return {
    request: 'POST /v2/status_page_retrospective_incidents',
    body: { idempotency_key: document.slug, status_page_id: '<page id>', name, updates },
  }
}
