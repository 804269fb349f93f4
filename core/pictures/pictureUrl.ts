import type { Postmortem } from '../postmortem/postmortem.ts'

/** What a document can show wherever it goes: Word, a web page and a Markdown file take all three. */
export const pictureTypes = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' } as const
export type PictureExt = keyof typeof pictureTypes

export interface PicturePlace {
  /** Lower-case hex SHA-256 of its bytes. */
  readonly sha256: string
  readonly ext: PictureExt
}

const ofOurs = /attachment:([0-9a-f]{64})\.(png|jpg|gif)/g

/** The address of a picture that is kept with the postmortem: what an image in a section's Markdown names. */
export const pictureUrl = ({ sha256, ext }: PicturePlace): string => `attachment:${sha256}.${ext}`

/** The picture behind an address; null for addresses elsewhere. */
export function readPictureUrl(url: string): PicturePlace | null {
  const [only] = placesIn(url)
  return only !== undefined && pictureUrl(only) === url ? only : null
}

/** Every kept picture that some text of the postmortem shows, each once. */
export const picturesOf = (postmortem: Postmortem): PicturePlace[] => placesIn(JSON.stringify(postmortem))

function placesIn(text: string): PicturePlace[] {
  const found = new Map<string, PicturePlace>()
  for (const [url, sha256, ext] of text.matchAll(ofOurs))
    if (sha256 !== undefined && (ext === 'png' || ext === 'jpg' || ext === 'gif')) found.set(url, { sha256, ext })
  return [...found.values()]
}
