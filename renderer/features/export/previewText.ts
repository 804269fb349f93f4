import type { ComposedDocument } from '../../../core/doc/document.ts'
import { markdownExporter } from '../../../core/export/markdown/markdownExporter.ts'
import { profiles, type StatusProfile } from '../../../core/export/status/profiles.ts'
import { type StatusPost, statusPosts } from '../../../core/export/status/statusPosts.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { pagePlatform } from '../../host/platform.ts'

/** The Markdown file as it would be written, without drawing its charts. */
export async function markdownText(document: ComposedDocument, postmortem: Postmortem): Promise<string> {
  const platform = { ...pagePlatform, rasterise: async () => new Uint8Array() }
  const [file] = await markdownExporter.write({ document, postmortem, platform })
  return typeof file?.content === 'string' ? file.content : ''
}

export const profileOf = (page: string): StatusProfile | undefined => profiles.find(({ id }) => id === page)

export function postsOf(document: ComposedDocument, page: string): readonly StatusPost[] {
  const profile = profileOf(page)
  return profile ? statusPosts(document, profile) : []
}

/** The post that is shown: the chosen one, else the postmortem, which is the last. */
export function shownPost(posts: readonly StatusPost[], number: number | null): StatusPost | undefined {
  return posts.find((post) => post.number === number) ?? posts.at(-1)
}
