import { ImageRun } from 'docx'
import type { Image, Root } from 'mdast'
import type { ChartSpec } from '../../charts/chart.ts'
import { chartSvg } from '../../charts/chartSvg.ts'
import { chartSize } from '../chartSize.ts'
import type { ExportContext } from '../types.ts'
import { walk } from '../walk.ts'
import { pixels } from './page.ts'
import { visibleText } from './visibleText.ts'
import type { Picture } from './work.ts'

/** Draws the document's charts and unpacks its embedded pictures, before anything is laid out. `content` is the width of text in twips. */
export async function drawPictures(root: Root, content: number, platform: ExportContext['platform']) {
  const pictures = new Map<Image, Picture>()
  for (const node of walk(root)) {
    if (node.type !== 'image') continue
    const picture = node.data?.chart ? await drawChart(node.data.chart, content, platform) : embedded(node.url, content)
    if (picture !== null) pictures.set(node, picture)
  }
  return pictures
}

async function drawChart(spec: ChartSpec, content: number, platform: ExportContext['platform']): Promise<Picture> {
  const bytes = await platform.rasterise(chartSvg(spec, chartSize), chartSize.scale)
  const width = pixels(content)
  return { bytes, type: 'png', width, height: Math.round((width * chartSize.height) / chartSize.width) }
}

const types = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' } as const

function embedded(url: string, content: number): Picture | null {
  const match = /^data:(image\/(?:png|jpeg|gif));base64,([A-Za-z0-9+/=\s]+)$/.exec(url)
  const type = Object.entries(types).find(([name]) => name === match?.[1])?.[1]
  if (match?.[2] === undefined || type === undefined) return null
  const bytes = Uint8Array.from(atob(match[2].replace(/\s/g, '')), (character) => character.charCodeAt(0))
  const size = type === 'png' ? pngSize(bytes) : null
  const full = size ?? { width: 480, height: 320 }
  const scale = Math.min(1, pixels(content) / full.width)
  return { bytes, type, width: Math.round(full.width * scale), height: Math.round(full.height * scale) }
}

function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 24 || bytes[0] !== 0x89 || bytes[1] !== 0x50) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The picture in the line of text, with its description for those who can't see it. `number` counts the document's drawings. */
export function pictureRun(picture: Picture, node: Image, number: number): ImageRun {
  const description = visibleText(node.alt || node.title || 'Picture')
  return new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width: picture.width, height: picture.height },
    altText: { id: String(number), name: `Picture ${number}`, description },
  })
}
