import type { Input, Output } from './contract.ts'
import { attachmentPiece } from './limits.ts'

/** One piece on its way, without the place that it goes to. */
export type AttachmentPiece = Omit<Input<'attachment.write'>, 'library' | 'folder'>

export interface Attachment {
  /** Lower-case hex SHA-256 of all its bytes: what it is named by. */
  readonly sha256: string
  readonly ext: string
  /** Bytes. */
  readonly size: number
  /** The bytes, in order, in pieces of any length. */
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/**
 * Hands a file over piece by piece, so that neither side ever holds it whole; one that is there already is not sent
 * again. Throws what `write` throws: the host's `save.*`, and then nothing of it is kept.
 */
export async function sendAttachment(
  { chunks, ...attachment }: Attachment,
  write: (piece: AttachmentPiece) => Promise<{ readonly kept: boolean }>,
): Promise<void> {
  let offset = 0
  for await (const bytes of pieces(chunks)) {
    const { kept } = await write({ ...attachment, offset, bytes })
    if (kept) return
    offset += bytes.length
  }
}

/** Its bytes again, piece by piece. Throws what `read` throws: `file.missing`, and `file.unreadable` when they are not what was imported. */
export async function* receiveAttachment(
  read: (offset: number) => Promise<Output<'attachment.read'>>,
): AsyncIterable<Uint8Array> {
  for (let offset = 0, size = 1; offset < size; ) {
    const piece = await read(offset)
    yield piece.bytes
    offset += piece.bytes.length
    size = piece.bytes.length === 0 ? offset : piece.size
  }
}

/** The same bytes in pieces of `attachmentPiece`, the last one shorter; at least one, if only an empty one. */
async function* pieces(chunks: Attachment['chunks']): AsyncIterable<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(attachmentPiece)
  let [filled, given] = [0, false]
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + attachmentPiece - filled)
      piece.set(part, filled)
      filled += part.length
      from += part.length
      if (filled < attachmentPiece) continue
      yield piece
      // A fresh one: the host may still be holding the last, and an in-process host keeps what it was given.
      piece = new Uint8Array(attachmentPiece)
      filled = 0
      given = true
    }
  }
  if (filled > 0 || !given) yield piece.slice(0, filled)
}
