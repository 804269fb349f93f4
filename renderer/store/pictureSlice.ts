import { receiveAttachment, sendAttachment } from '../../core/host/attachment.ts'
import { picturesOf, pictureUrl } from '../../core/pictures/pictureUrl.ts'
import { preparePicture } from '../host/preparePicture.ts'
import type { Get, Put, Slice } from './slice.ts'
import type { PictureSlice, StoreTools } from './types.ts'

export const pictureSlice: Slice<PictureSlice> = (set, get, tools) => ({
  pictures: new Map(),
  keepPicture: async (file) => {
    try {
      return await keepPicture(set, get, tools, file)
    } catch (error) {
      get().trouble(error)
      return null
    }
  },
  loadPictures: () => loadPictures(set, get, tools),
})

async function keepPicture(set: Put, get: Get, { host, platform }: StoreTools, file: File): Promise<string | null> {
  const { home, folder } = get()
  if (home === null || folder === null) return null
  const { bytes, ext } = await preparePicture(file)
  const sha256 = platform.sha256(bytes)
  const attachment = { sha256, ext, size: bytes.length, chunks: [bytes] }
  await sendAttachment(attachment, (piece) => host['attachment.write']({ library: home, folder, ...piece }))
  const url = pictureUrl({ sha256, ext })
  set((state) => ({ pictures: new Map([...state.pictures, [url, bytes]]) }))
  return url
}

/** What can't be read stays out: the text shows the picture's words, and a document says that it is not at hand. */
async function loadPictures(set: Put, get: Get, { host }: StoreTools): Promise<void> {
  const { postmortem, home, folder, pictures } = get()
  if (postmortem === null || home === null || folder === null) return
  const missing = picturesOf(postmortem).filter((place) => !pictures.has(pictureUrl(place)))
  const read = new Map<string, Uint8Array>()
  for (const place of missing) {
    const bytes = await bytesFrom((offset) =>
      host['attachment.read']({ library: home, folder, sha256: place.sha256, offset }),
    )
    if (bytes !== null) read.set(pictureUrl(place), bytes)
  }
  if (read.size === 0 || get().folder !== folder || get().home !== home) return
  set((state) => ({ pictures: new Map([...state.pictures, ...read]) }))
}

async function bytesFrom(read: Parameters<typeof receiveAttachment>[0]): Promise<Uint8Array | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  try {
    for await (const piece of receiveAttachment(read)) pieces.push(Uint8Array.from(piece))
  } catch {
    return null
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}
