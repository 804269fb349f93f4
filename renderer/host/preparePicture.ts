import { FaultlineError } from '../../core/errors.ts'
import type { PictureExt } from '../../core/pictures/pictureUrl.ts'
import { readPicture, withoutCameraData } from '../../core/pictures/readPicture.ts'

const largest = 20 * 1024 * 1024

export interface PreparedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ext: PictureExt
}

/**
 * A picture as a document can show it: PNG, JPEG and GIF as they are but for what a camera wrote into them, anything else that
 * this browser can draw as PNG. Throws `picture.tooLarge` and `picture.unreadable` with the file's name.
 */
export async function preparePicture(file: File): Promise<PreparedPicture> {
  const name = file.name
  if (file.size > largest) throw new FaultlineError('picture.tooLarge', { name, limit: '20 MB' })
  const { bytes, turned } = withoutCameraData(new Uint8Array(await file.arrayBuffer()))
  const head = readPicture(bytes)
  if (head !== null && !turned) return { bytes: Uint8Array.from(bytes), ext: head.ext }
  try {
    return { bytes: await drawnAnew(file), ext: 'png' }
  } catch (error) {
    throw new FaultlineError('picture.unreadable', { name }, { cause: error })
  }
}

async function drawnAnew(file: File): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await createImageBitmap(file)
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas to draw on')
  context.drawImage(picture, 0, 0)
  picture.close()
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
}
