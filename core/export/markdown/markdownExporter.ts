import { withData } from '../../postmortem/markdownData.ts'
import { fileStem } from '../fileStem.ts'
import type { Exporter } from '../types.ts'
import { documentMarkdown } from './documentMarkdown.ts'
import { pictureFiles } from './pictureFiles.ts'

/**
 * GitHub-flavoured Markdown with YAML front matter; charts are PNG files in a folder beside it. The internal one ends with
 * the postmortem as data, so that it can be taken in again without loss.
 */
export const markdownExporter: Exporter = {
  id: 'md',
  label: 'Markdown',
  extension: 'md',
  write: async ({ document, platform, postmortem }) => {
    const pictures = pictureFiles(document)
    const text = documentMarkdown(document, { place: pictures.place })
    const content = document.audience === 'internal' ? withData(text, postmortem, platform) : text
    return [{ file: `${fileStem(document)}.md`, format: 'md', content }, ...(await pictures.write('md', platform))]
  },
}
