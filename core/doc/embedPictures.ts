import type { Image, Nodes } from 'mdast'
import { readPictureUrl } from '../pictures/pictureUrl.ts'
import { readPicture } from '../pictures/readPicture.ts'
import { words } from './build.ts'
import type { ComposedDocument } from './document.ts'

/** Bytes of kept pictures by their address. */
export type Pictures = ReadonlyMap<string, Uint8Array>

/**
 * The document with the bytes of its kept pictures in it, so that exporters need no disk. One whose bytes are not there, or
 * are no picture, is told by its words.
 */
export function embedPictures(document: ComposedDocument, pictures: Pictures): ComposedDocument {
  const embed = <Node extends Nodes>(node: Node): Node => {
    if (!('children' in node)) return node
    const children = node.children.map((child) => (child.type === 'image' ? embedded(child, pictures) : embed(child)))
    return { ...node, children }
  }
  return {
    ...document,
    root: embed(document.root),
    updates: document.updates.map((update) => ({ ...update, children: update.children.map(embed) })),
  }
}

function embedded(node: Image, pictures: Pictures): Nodes {
  if (readPictureUrl(node.url) === null) return node
  const bytes = pictures.get(node.url)
  const head = bytes === undefined ? null : readPicture(bytes)
  if (bytes !== undefined && head !== null) return { ...node, data: { ...node.data, picture: { ...head, bytes } } }
  return { type: 'emphasis', children: [words(`${node.alt || node.title || 'Picture'} (not at hand)`)] }
}
