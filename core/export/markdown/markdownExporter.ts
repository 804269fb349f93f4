import type { Emphasis, Image, Paragraph, Root, RootContent } from 'mdast'
import type { ChartSpec } from '../../charts/chart.ts'
import { chartSvg } from '../../charts/chartSvg.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { writeMarkdown } from '../../markdown/write.ts'
import { chartSize } from '../chartSize.ts'
import type { Artifact, Exporter } from '../types.ts'
import { frontMatter } from './frontMatter.ts'

/** GitHub-flavoured Markdown with YAML front matter; charts are PNG files in a folder beside it. */
export const markdownExporter: Exporter = {
  id: 'md',
  label: 'Markdown',
  extension: 'md',
  write: async ({ document, platform }) => {
    const charts: { file: string; spec: ChartSpec }[] = []
    const root = withTitle(document, charts)
    const content = `${frontMatter(document.properties)}\n\n${writeMarkdown(root)}\n`
    const pictures: Artifact[] = []
    for (const { file, spec } of charts) {
      const picture = await platform.rasterise(chartSvg(spec, chartSize), chartSize.scale)
      pictures.push({ file, format: 'md', content: picture })
    }
    return [{ file: `${document.slug}-${document.audience}.md`, format: 'md', content }, ...pictures]
  },
}

function withTitle(document: ComposedDocument, charts: { file: string; spec: ChartSpec }[]): Root {
  const line = [document.subtitle, document.versionLine].filter(Boolean).join('. ')
  const head: RootContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: document.title }] },
    ...(line === '' ? [] : [italic(line)]),
  ]
  const folder = `${document.slug}-files`
  const name = document.audience === 'customer' ? 'chart' : 'chart-internal'
  const place = (spec: ChartSpec) => {
    const file = `${folder}/${name}-${charts.length + 1}.png`
    charts.push({ file, spec })
    return file
  }
  return { type: 'root', children: [...head, ...document.root.children.flatMap((node) => settle(node, place))] }
}

const italic = (value: string): Paragraph => ({ type: 'paragraph', children: [emphasis(value)] })

const emphasis = (value: string): Emphasis => ({ type: 'emphasis', children: [{ type: 'text', value }] })

// Charts get their file and a line below with what they show; captions are set apart by italics.
function settle(node: RootContent, place: (spec: ChartSpec) => string): RootContent[] {
  if (node.type !== 'paragraph') return [node]
  if (node.data?.role === 'caption')
    return [{ type: 'paragraph', children: [{ type: 'emphasis', children: node.children }] }]
  const [only] = node.children
  if (only?.type !== 'image' || only.data?.chart === undefined) return [node]
  const image: Image = { type: 'image', url: encodeURI(place(only.data.chart)), alt: only.alt ?? '', title: null }
  return [{ type: 'paragraph', children: [image] }, ...(only.title ? [italic(only.title)] : [])]
}
