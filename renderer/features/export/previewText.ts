import type { ComposedDocument } from '../../../core/doc/document.ts'
import { exporters } from '../../../core/export/registry.ts'
import { profileOf } from '../../../core/export/status/profiles.ts'
import { type StatusPost, statusPosts } from '../../../core/export/status/statusPosts.ts'
import type { ExportContext } from '../../../core/export/types.ts'
import { pagePlatform } from '../../host/platform.ts'

/** What a text format is made from. */
export type TextSource = Pick<ExportContext, 'document' | 'postmortem' | 'previous'>

/** The file of a text format as it would be written, without drawing its charts. */
export async function formatText(format: string, source: TextSource): Promise<string> {
  const platform = { ...pagePlatform, rasterise: async () => new Uint8Array() }
  const exporter = exporters.find(({ id }) => id === format)
  const [file] = (await exporter?.write({ ...source, platform })) ?? []
  return typeof file?.content === 'string' ? file.content : ''
}

export function postsOf(document: ComposedDocument, page: string): readonly StatusPost[] {
  const profile = profileOf(page)
  return profile ? statusPosts(document, profile) : []
}

/** The post that is shown: the chosen one, else the postmortem, which is the last. */
export function shownPost(posts: readonly StatusPost[], number: number | null): StatusPost | undefined {
  return posts.find((post) => post.number === number) ?? posts.at(-1)
}
