import { describe, expect, it } from 'vitest'
import { isInstant } from '../../../core/time/instant.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { uuidV7 } from '../../../electron/node/uuidV7.ts'

const platform = nodePlatform()

describe('what Node lends to core', () => {
  it('tells the time in the one spelling', () => {
    expect(isInstant(platform.now())).toBe(true)
  })

  it('makes ids that sort by time', () => {
    expect(uuidV7(1_700_000_000_000)).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(Array.from({ length: 1000 }, () => platform.newId())).size).toBe(1000)
  })

  it('hashes whole and in pieces alike', () => {
    const hasher = platform.hasher?.() ?? expect.fail('no hasher')
    hasher.update(platform.encodeText('ab'))
    hasher.update(platform.encodeText('c'))
    expect(hasher.hex()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(platform.sha256(platform.encodeText('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it('refuses bytes that the encoding does not allow, and drops a byte order mark', () => {
    expect(() => platform.decodeText(new Uint8Array([0x61, 0xff]), 'utf-8')).toThrow()
    expect(platform.decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'utf-8')).toBe('a')
    expect(platform.decodeText(new Uint8Array([0xfe, 0xff, 0x00, 0x61]), 'utf-16be')).toBe('a')
    expect(platform.decodeText(new Uint8Array([0x80]), 'windows-1252')).toBe('€')
  })

  it('draws letters with its own fonts: the same picture twice, and not an empty one', async () => {
    const svg = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="15" font-family="IBM Plex Sans">${text}</text></svg>`
    const [one, two, none] = [
      await platform.rasterise(svg('08:15'), 2),
      await platform.rasterise(svg('08:15'), 2),
      await platform.rasterise(svg(''), 2),
    ]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    expect(one.length).toBeGreaterThan(none.length + 100)
    expect(Buffer.from(one).readUInt32BE(16)).toBe(160)
  })
})
