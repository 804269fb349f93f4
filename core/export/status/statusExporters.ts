import type { Finding } from '../../checks/finding.ts'
import type { Artifact, ExportContext, Exporter } from '../types.ts'
import { cstatePage } from './cstatePage.ts'
import { payloadFor, seriesFor, titleOf } from './payloads.ts'
import { profiles, type StatusProfile } from './profiles.ts'
import { type StatusPost, statusPosts } from './statusPosts.ts'

/** One exporter for each status page: `status:statuspage`, `status:plain` … */
export const statusExporters: readonly Exporter[] = profiles.map((profile) => ({
  id: `status:${profile.id}`,
  label: profile.label,
  extension: 'md',
  write: async (context) => artifacts(context, profile),
  inspect: (context) => tooLong(context, profile),
}))

function artifacts({ document }: ExportContext, profile: StatusProfile): Artifact[] {
  const posts = statusPosts(document, profile)
  const format = `status:${profile.id}`
  const base = `${document.slug}-status-${profile.id}`
  // cState's page is one file that holds the whole incident.
  if (profile.id === 'cstate') return [{ file: `${base}.md`, format, content: cstatePage(document, posts) }]
  const written = posts.flatMap((post): Artifact[] => {
    const file = `${base}-${post.number}-${post.state}`
    const payload = payloadFor(post, document, profile)
    const body: Artifact = { file: `${file}.md`, format, content: `${post.body}\n` }
    return payload === null ? [body] : [body, { file: `${file}.json`, format, content: json(payload.body) }]
  })
  const series = seriesFor(posts, document, profile)
  return series === null ? written : [...written, { file: `${base}-0-series.json`, format, content: json(series) }]
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

function tooLong({ document }: ExportContext, profile: StatusProfile): Finding[] {
  const posts = statusPosts(document, profile).filter(({ cut }) => cut.length > 0)
  const title = titleOf(document, profile) === document.title ? [] : [titleFinding(document.title, profile)]
  return [...title, ...posts.map((post) => postFinding(post, profile))]
}

const why = 'A post over the limit is refused, or cut where nobody chose.'

function titleFinding(title: string, profile: StatusProfile): Finding {
  const limit = profile.limits.title ?? 0
  return {
    ...common(profile, 'title'),
    title: 'Title too long for the page',
    message: `${profile.label} takes titles of ${limit} characters; this one has ${title.length}. Shorten it by ${title.length - limit}. It was cut at the last word that fits.`,
    where: { field: 'title', text: title },
  }
}

function postFinding(post: StatusPost, profile: StatusProfile): Finding {
  const over = post.length - (post.limit ?? 0)
  const name = post.state === 'postmortem' ? 'The postmortem' : `Update ${post.number} (${post.state})`
  const block = post.longest
  const place = block?.name ? `“${block.name}”` : 'the text'
  return {
    ...common(profile, String(post.number)),
    title: 'Post too long for the page',
    message: `${name} has ${post.length} characters, ${over} more than ${profile.label} takes. Shorten ${place} first: its longest block has ${block?.text.length ?? 0}. ${post.cut.length} ${post.cut.length === 1 ? 'block was' : 'blocks were'} left out at the end, from “${opening(post.cut[0]?.text ?? '')}” on.`,
    where: { text: opening(block?.text ?? '') },
  }
}

const opening = (text: string) => (text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')} …` : text)

const common = (profile: StatusProfile, part: string) =>
  ({
    rule: 'status-length',
    key: `status-length:${profile.id}:${part}`,
    group: 'customers',
    severity: 'warning',
    blocks: false,
    why,
    fixes: [],
  }) as const
