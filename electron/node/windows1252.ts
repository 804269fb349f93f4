// 0x80 to 0x9f, where the encoding differs from Latin-1; five of them name no character and stay what they are.
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node's own decoder reads windows-1252 as Latin-1 (its fast path), so that € arrives as a control character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\u0080-\u009f]/g, (char) => special.charAt(char.charCodeAt(0) - 0x80))
}
