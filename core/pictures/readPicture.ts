import type { PictureExt } from './pictureUrl.ts'

/** A picture's own words about itself. */
export interface PictureHead {
  readonly ext: PictureExt
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Type and size from the bytes, whatever the file is called; null for anything that is no whole PNG, JPEG or GIF head. */
export function readPicture(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const head =
    bytes.length < 24
      ? null
      : view.getUint32(0) === 0x89504e47
        ? ({ ext: 'png', width: view.getUint32(16), height: view.getUint32(20) } as const)
        : view.getUint32(0) === 0x47494638
          ? ({ ext: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) } as const)
          : jpegSize(view)
  return head !== null && head.width > 0 && head.height > 0 ? head : null
}

function jpegSize(view: DataView): PictureHead | null {
  for (const { marker, start, end } of jpegSegments(view)) {
    // Start of frame, any coding; C4, C8 and CC are tables.
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (frame && start + 9 <= end)
      return { ext: 'jpg', height: view.getUint16(start + 5), width: view.getUint16(start + 7) }
  }
  return null
}

interface JpegSegment {
  readonly marker: number
  /** Of the marker's two bytes. */
  readonly start: number
  readonly end: number
}

/** The segments before the picture itself. Stops at the first thing that is not one. */
function* jpegSegments(view: DataView): Iterable<JpegSegment> {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return
  for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    const end = at + 2 + view.getUint16(at + 2)
    if (marker === 0xda || end > view.byteLength) return
    yield { marker, start: at, end }
    at = end
  }
}

/**
 * A JPEG without what a camera wrote into it: the place, the device, the owner, a small copy of the uncropped picture.
 * Colour profiles stay. Other bytes come back as they are. EXIF's turn is lost with it, so `turned` says that there was one:
 * such a picture has to be drawn anew.
 */
export function withoutCameraData(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly turned: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const kept: Uint8Array[] = []
  let [from, turned] = [0, false]
  for (const { marker, start, end } of jpegSegments(view)) {
    // APP1 is EXIF or XMP, APP13 is Photoshop's, FE is a comment.
    if (marker !== 0xe1 && marker !== 0xed && marker !== 0xfe) continue
    turned ||= marker === 0xe1 && orientationOf(view, start, end) > 1
    kept.push(bytes.subarray(from, start))
    from = end
  }
  if (from === 0) return { bytes, turned }
  kept.push(bytes.subarray(from))
  return { bytes: joined(kept), turned }
}

/** Tag 0x0112 of the first directory of TIFF data; 1 is upright, 0 when it is not said. */
function orientationOf(view: DataView, start: number, end: number): number {
  const tiff = start + 10
  if (tiff + 8 > end || view.getUint32(start + 4) !== 0x45786966) return 0
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > end) return 0
  const count = view.getUint16(directory, little)
  for (let entry = directory + 2; entry + 12 <= Math.min(end, directory + 2 + count * 12); entry += 12)
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little)
  return 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
