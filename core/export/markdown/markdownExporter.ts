import type { ChartSpec } from '../../charts/chart.ts'
import { chartSvg } from '../../charts/chartSvg.ts'
import { withData } from '../../postmortem/markdownData.ts'
import { chartSize } from '../chartSize.ts'
import { fileStem, partStem } from '../fileStem.ts'
import type { Artifact, Exporter } from '../types.ts'
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
    const charts: { file: string; spec: ChartSpec }[] = []
    const folder = partStem(document, 'files')
    const name = document.audience === 'customer' ? 'chart' : 'chart-internal'
    const place = (spec: ChartSpec) => {
      const file = `${folder}/${name}-${charts.length + 1}.png`
      charts.push({ file, spec })
      return file
    }
    const text = documentMarkdown(document, { place })
    const content = document.audience === 'internal' ? withData(text, postmortem, platform) : text
    const pictures: Artifact[] = []
    for (const { file, spec } of charts) {
      const picture = await platform.rasterise(chartSvg(spec, chartSize), chartSize.scale)
      pictures.push({ file, format: 'md', content: picture })
    }
    return [{ file: `${fileStem(document)}.md`, format: 'md', content }, ...pictures]
  },
}
