import type { ComposedDocument } from '../../doc/document.ts'
import type { PostState } from '../../postmortem/event.ts'
import { frontMatter } from '../markdown/frontMatter.ts'
import type { StatusPost } from './statusPosts.ts'

const labels: Record<PostState, string> = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
  postmortem: 'Post-mortem',
  update: 'Update',
}

/** cState's page is one Markdown file: what happened last stands first. */
export function cstatePage(document: ComposedDocument, posts: readonly StatusPost[]): string {
  const property = (key: string) => document.properties.find((entry) => entry.key === key)?.value
  const resolved = posts.findLast(({ state }) => state === 'resolved')
  const services = property('services')
  const head = frontMatter([
    { key: 'title', value: document.title },
    { key: 'date', value: posts[0]?.at ?? String(property('date') ?? '') },
    { key: 'resolved', value: resolved === undefined ? 0 : 1 },
    ...(resolved?.at ? [{ key: 'resolvedWhen', value: resolved.at }] : []),
    { key: 'severity', value: 'disrupted' },
    { key: 'affected', value: typeof services === 'object' ? services : [] },
    { key: 'section', value: 'issue' },
  ])
    .replace('\nresolved: 0\n', '\nresolved: false\n')
    .replace('\nresolved: 1\n', '\nresolved: true\n')
  const entries = [...posts]
    .reverse()
    .map(
      ({ state, at, body }) =>
        `*${labels[state]}* -${body.includes('\n') ? '\n\n' : ' '}${body}${at === null ? '' : ` {{< track "${at}" >}}`}`,
    )
  return `${head}\n\n${entries.join('\n\n')}\n`
}
