import type { Finding } from '../../checks/finding.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { partStem } from '../fileStem.ts'
import type { Artifact, ExportContext, Exporter } from '../types.ts'
import { charactersIn } from './characters.ts'
import { cstatePage } from './cstatePage.ts'
import { curlScript } from './curlScript.ts'
import { payloadFor, titleOf } from './payloads.ts'
import { profiles, type StatusProfile } from './profiles.ts'
import { seriesFor } from './series.ts'
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
  const base = partStem(document, `status ${profile.id}`)
  const named = (...parts: readonly string[]) => [base, ...parts].join(document.release === undefined ? '-' : ' ')
  // cState's page is one file that holds the whole incident.
  if (profile.id === 'cstate') return [{ file: `${base}.md`, format, content: cstatePage(document, posts) }]
  const written = posts.flatMap((post): Artifact[] => {
    const file = named(String(post.number), post.state)
    const payload = payloadFor(post, document, profile)
    const body: Artifact = { file: `${file}.md`, format, content: `${post.body}\n` }
    if (payload === null) return [body]
    const script = curlScript(profile, [payload])
    return [
      body,
      { file: `${file}.json`, format, content: json(payload.body) },
      ...(script === null ? [] : [{ file: `${file}.sh`, format, content: script }]),
    ]
  })
  const series = seriesFor(posts, document, profile)
  if (series === null) return written
  const script = curlScript(profile, series)
  const file = named('0', 'series')
  return [
    ...written,
    { file: `${file}.json`, format, content: json(series) },
    ...(script === null ? [] : [{ file: `${file}.sh`, format, content: script }]),
  ]
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

function tooLong({ document }: ExportContext, profile: StatusProfile): Finding[] {
  const posts = statusPosts(document, profile).filter(({ cut }) => cut.length > 0)
  const title = titleOf(document, profile) === document.title ? [] : [titleFinding(document.title, profile)]
  return [...title, ...tooMany(document, profile), ...posts.map((post) => postFinding(post, profile))]
}

function tooMany({ updates }: ComposedDocument, profile: StatusProfile): Finding[] {
  const { updates: most, label } = profile
  if (most === null || updates.length <= most) return []
  return [
    {
      ...common(profile, 'updates'),
      title: 'More updates than the page takes',
      message: `${label} takes ${most} updates of one incident; this one has ${updates.length}. In the backdated series ${updates.length - most} after the first are left out. Put together those that say the same.`,
      where: {},
    },
  ]
}

const why = 'A post over the limit is refused, or cut where nobody chose.'

function titleFinding(title: string, profile: StatusProfile): Finding {
  const limit = profile.limits.title ?? 0
  return {
    ...common(profile, 'title'),
    title: 'Title too long for the page',
    message: `${profile.label} takes titles of ${limit} characters; this one has ${charactersIn(title)}. Shorten it by ${charactersIn(title) - limit}. It was cut at the last word that fits.`,
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
    message: `${name} has ${post.length} characters, ${over} more than ${profile.label} takes. Shorten ${place} first: its longest block has ${charactersIn(block?.text ?? '')}. ${post.cut.length} ${post.cut.length === 1 ? 'block was' : 'blocks were'} left out at the end, from “${opening(post.cut[0]?.text ?? '')}” on.`,
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
