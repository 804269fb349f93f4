import { describe, expect, it } from 'vitest'
import { picturesOf, pictureUrl, readPictureUrl } from '../../../core/pictures/pictureUrl.ts'
import { readPicture, withoutCameraData } from '../../../core/pictures/readPicture.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'

const text = (value: string) => [...value].map((letter) => letter.charCodeAt(0))
const segment = (marker: number, data: readonly number[]) => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 255,
  ...data,
]

/** An EXIF segment whose only entry is the turn. */
const exif = (turn: number) =>
  segment(0xe1, [
    ...text('Exif\0\0'),
    ...text('MM'),
    ...[0, 42, 0, 0, 0, 8],
    ...[0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
    ...[0, 0, 0, 0],
    ...text('the camera of someone'),
  ])
const profile = segment(0xe2, text('ICC_PROFILE\0'))
const frame = segment(0xc0, [8, 0x01, 0x2c, 0x02, 0x58, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
const picture = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9]
const jpeg = (...segments: readonly (readonly number[])[]) =>
  Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...picture])

describe('a picture', () => {
  it('tells its type and size by its bytes', () => {
    const png = Uint8Array.from([
      ...[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
      ...[0, 0, 0, 13, ...text('IHDR')],
      ...[0, 0, 3, 32, 0, 0, 1, 144],
    ])
    expect(readPicture(png)).toEqual({ ext: 'png', width: 800, height: 400 })
    const gif = Uint8Array.from([...text('GIF89a'), 16, 1, 32, 0, ...Array(20).fill(0)])
    expect(readPicture(gif)).toEqual({ ext: 'gif', width: 272, height: 32 })
    expect(readPicture(jpeg(exif(1), frame))).toEqual({ ext: 'jpg', width: 600, height: 300 })
    expect(readPicture(jpeg(exif(1)))).toBeNull()
    expect(readPicture(Uint8Array.from(text('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toBeNull()
    expect(readPicture(new Uint8Array())).toBeNull()
  })

  it('[X35] loses what a camera wrote into it, and keeps its colours', () => {
    const taken = jpeg(exif(1), profile, segment(0xfe, text('taken at home')), frame)
    expect(withoutCameraData(taken)).toEqual({ bytes: jpeg(profile, frame), turned: false })
    expect(withoutCameraData(jpeg(profile, frame))).toEqual({ bytes: jpeg(profile, frame), turned: false })
    expect(withoutCameraData(jpeg(exif(6), frame)).turned).toBe(true)
    const broken = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2, 3])
    expect(withoutCameraData(broken)).toEqual({ bytes: broken, turned: false })
  })

  it('is named by its bytes, and found in every text of a postmortem once', () => {
    const place = { sha256: 'ab'.repeat(32), ext: 'png' } as const
    const url = pictureUrl(place)
    expect(readPictureUrl(url)).toEqual(place)
    for (const other of [`${url}?x`, `x${url}`, 'attachment:../../secret.png', 'https://example.com/a.png'])
      expect(readPictureUrl(other), other).toBeNull()
    const empty = emptyPostmortem('p', '2026-03-10T08:00:00Z', { internal: 'standard', customer: 'customer-report' })
    const shown = {
      ...empty,
      sections: [{ id: 'background', audience: 'internal' as const, text: `![a](${url}) ![b](${url})` }],
    }
    expect(picturesOf(shown)).toEqual([place])
  })
})
