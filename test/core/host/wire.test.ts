import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWire, encodeWire } from '../../../core/host/wire.ts'

const encodeText = (text: string) => new TextEncoder().encode(text)
const decodeText = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const trip = (value: unknown) => decodeWire(encodeWire(value, encodeText), decodeText)

describe('a frame between page and server', () => {
  it('[H19] brings back any JSON value with bytes anywhere in it', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.uint8Array({ maxLength: 40 }),
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$bytes', '$$bytes', '__proto__')), tie('tree'), {
          maxKeys: 4,
        }),
      ),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        expect(trip(value)).toEqual(value)
      }),
    )
  })

  it("[H19] keeps a user's own object that looks like one of its markers", () => {
    const value = { $bytes: [0, 1], deep: [{ $bytes: 'mine' }, { $$bytes: [1, 2] }], real: Uint8Array.of(7, 8) }
    expect(trip(value)).toEqual(value)
  })

  it('writes the length, the header and then the bytes', () => {
    const frame = encodeWire({ a: Uint8Array.of(1, 2), b: Uint8Array.of(3) }, encodeText)
    const header = '{"a":{"$bytes":[0,2]},"b":{"$bytes":[2,1]}}'
    expect([...frame]).toEqual([0, 0, 0, header.length, ...encodeText(header), 1, 2, 3])
  })

  it('[H20] refuses a frame that is cut off or points outside itself', () => {
    const frame = (header: string, ...blobs: number[]) =>
      Uint8Array.of(0, 0, 0, header.length, ...encodeText(header), ...blobs)
    expect(() => decodeWire(Uint8Array.of(0, 0, 1), decodeText)).toThrow('cut off')
    expect(() => decodeWire(Uint8Array.of(0, 0, 0, 9, 123), decodeText)).toThrow('cut off')
    expect(() => decodeWire(frame('{"$bytes":[0,2]}', 1), decodeText)).toThrow('outside itself')
    expect(() => decodeWire(frame('{"$bytes":[-1,1]}', 1), decodeText)).toThrow('outside itself')
    expect(() => decodeWire(frame('{"$bytes":"no"}', 1), decodeText)).toThrow('outside itself')
  })
})
