import type { ImageData } from 'mdast'
import { chartSvg } from '../../charts/chartSvg.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { chartSize } from '../chartSize.ts'
import { partStem } from '../fileStem.ts'
import type { Artifact, ExportContext } from '../types.ts'
import type { PlacePicture } from './documentMarkdown.ts'

export interface PictureFiles {
  /** Hands out an address beside the file. */
  readonly place: PlacePicture
  /** The pictures that were placed, drawn. */
  readonly write: (format: string, platform: ExportContext['platform']) => Promise<Artifact[]>
}

/** Charts and kept pictures of a Markdown file, in a folder of its own beside it: several files may leave together. */
export function pictureFiles(document: ComposedDocument, part = 'files'): PictureFiles {
  const files: { file: string; image: ImageData }[] = []
  const folder = partStem(document, part)
  const counts = { chart: 0, picture: 0 }
  return {
    place: (image) => {
      const kind = image.picture === undefined ? 'chart' : 'picture'
      counts[kind] += 1
      const name = document.audience === 'customer' ? kind : `${kind}-internal`
      const file = `${folder}/${name}-${counts[kind]}.${image.picture?.ext ?? 'png'}`
      files.push({ file, image })
      return file
    },
    write: async (format, platform) => {
      const written: Artifact[] = []
      for (const { file, image } of files) written.push({ file, format, content: await bytesOf(image, platform) })
      return written
    },
  }
}

function bytesOf({ chart, picture }: ImageData, platform: ExportContext['platform']): Promise<Uint8Array> {
  if (picture !== undefined || chart === undefined) return Promise.resolve(picture?.bytes ?? new Uint8Array())
  return platform.rasterise(chartSvg(chart, chartSize), chartSize.scale)
}
