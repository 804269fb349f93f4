import { picturesOf, pictureUrl } from '../../core/pictures/pictureUrl.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { attachmentFile } from './attachments.ts'
import { readRegular } from './readRegular.ts'

/** Bytes of the pictures that the postmortem's texts show, by their address. What can't be read is left out; documents say so. */
export async function readPictures(
  root: string,
  folder: string,
  postmortem: Postmortem,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  for (const place of picturesOf(postmortem)) {
    const bytes = await attachmentFile(root, folder, place.sha256)
      .then((file) => readRegular(file))
      .catch(() => null)
    if (bytes !== null) pictures.set(pictureUrl(place), bytes)
  }
  return pictures
}
