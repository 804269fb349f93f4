import type { ChartSpec } from '../../charts/chart.ts'
import { chartSvg } from '../../charts/chartSvg.ts'
import { chartSize } from '../chartSize.ts'
import type { Artifact, Exporter } from '../types.ts'
import { documentMarkdown } from './documentMarkdown.ts'

/** GitHub-flavoured Markdown with YAML front matter; charts are PNG files in a folder beside it. */
export const markdownExporter: Exporter = {
  id: 'md',
  label: 'Markdown',
  extension: 'md',
  write: async ({ document, platform }) => {
    const charts: { file: string; spec: ChartSpec }[] = []
    const folder = `${document.slug}-files`
    const name = document.audience === 'customer' ? 'chart' : 'chart-internal'
    const place = (spec: ChartSpec) => {
      const file = `${folder}/${name}-${charts.length + 1}.png`
      charts.push({ file, spec })
      return file
    }
    const content = documentMarkdown(document, { place })
    const pictures: Artifact[] = []
    for (const { file, spec } of charts) {
      const picture = await platform.rasterise(chartSvg(spec, chartSize), chartSize.scale)
      pictures.push({ file, format: 'md', content: picture })
    }
    return [{ file: `${document.slug}-${document.audience}.md`, format: 'md', content }, ...pictures]
  },
}
