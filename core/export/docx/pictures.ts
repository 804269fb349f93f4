import { ImageRun } from 'docx'
import type { Image, ImageData, Root } from 'mdast'
import type { ChartSpec } from '../../charts/chart.ts'
import { chartSvg } from '../../charts/chartSvg.ts'
import { readPicture } from '../../pictures/readPicture.ts'
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
    const picture = await pictureOf(node, content, platform)
    if (picture !== null) pictures.set(node, picture)
  }
  return pictures
}

async function pictureOf(node: Image, content: number, platform: ExportContext['platform']): Promise<Picture | null> {
  if (node.data?.chart !== undefined) return drawChart(node.data.chart, content, platform)
  const picture = node.data?.picture ?? unpacked(node.url)
  return picture ? fitted(picture, content) : null
}

async function drawChart(spec: ChartSpec, content: number, platform: ExportContext['platform']): Promise<Picture> {
  const bytes = await platform.rasterise(chartSvg(spec, chartSize), chartSize.scale)
  const width = pixels(content)
  return { bytes, type: 'png', width, height: Math.round((width * chartSize.height) / chartSize.width) }
}

const inUrl = /^data:image\/(?:png|jpeg|gif);base64,([A-Za-z0-9+/=\s]+)$/

/** A picture whose bytes are in its address. */
function unpacked(url: string): ImageData['picture'] | null {
  const base64 = inUrl.exec(url)?.[1]
  if (base64 === undefined) return null
  const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0))
  const head = readPicture(bytes)
  return head && { ...head, bytes }
}

/** As large as it is, at most as wide as the text. */
function fitted({ bytes, ext, width, height }: NonNullable<ImageData['picture']>, content: number): Picture {
  const scale = Math.min(1, pixels(content) / width)
  return { bytes, type: ext, width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) }
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
