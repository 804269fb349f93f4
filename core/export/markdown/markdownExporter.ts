import type { ImageData } from 'mdast'
import { chartSvg } from '../../charts/chartSvg.ts'
import { withData } from '../../postmortem/markdownData.ts'
import { chartSize } from '../chartSize.ts'
import { fileStem, partStem } from '../fileStem.ts'
import type { Artifact, ExportContext, Exporter } from '../types.ts'
import { documentMarkdown } from './documentMarkdown.ts'

/**
 * GitHub-flavoured Markdown with YAML front matter; charts are PNG files in a folder beside it. The internal one ends with
 * the postmortem as data, so that it can be taken in again without loss.
 */
export const markdownExporter: Exporter = {
  id: 'md',
  label: 'Markdown',
  extension: 'md',
  write: async ({ document, platform, postmortem }) => {
    const files: { file: string; image: ImageData }[] = []
    const folder = partStem(document, 'files')
    const counts = { chart: 0, picture: 0 }
    const place = (image: ImageData) => {
      const kind = image.picture === undefined ? 'chart' : 'picture'
      counts[kind] += 1
      const name = document.audience === 'customer' ? kind : `${kind}-internal`
      const file = `${folder}/${name}-${counts[kind]}.${image.picture?.ext ?? 'png'}`
      files.push({ file, image })
      return file
    }
    const text = documentMarkdown(document, { place })
    const content = document.audience === 'internal' ? withData(text, postmortem, platform) : text
    const pictures: Artifact[] = []
    for (const { file, image } of files) pictures.push({ file, format: 'md', content: await bytesOf(image, platform) })
    return [{ file: `${fileStem(document)}.md`, format: 'md', content }, ...pictures]
  },
}

function bytesOf({ chart, picture }: ImageData, platform: ExportContext['platform']): Promise<Uint8Array> {
  if (picture !== undefined || chart === undefined) return Promise.resolve(picture?.bytes ?? new Uint8Array())
  return platform.rasterise(chartSvg(chart, chartSize), chartSize.scale)
}
