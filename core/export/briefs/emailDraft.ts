import type { Platform } from '../../platform.ts'

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64, in lines of 76 characters when `folded`. */
export function base64(bytes: Uint8Array, folded = false): string {
  const lines: string[] = []
  for (let from = 0; from < bytes.length; from += 57) {
    let line = ''
    for (let index = from; index < Math.min(from + 57, bytes.length); index += 3) {
      const [a, b, c] = [bytes[index] ?? 0, bytes[index + 1] ?? 0, bytes[index + 2] ?? 0]
      line += `${digits[a >> 2]}${digits[((a & 3) << 4) | (b >> 4)]}`
      line += index + 1 < bytes.length ? digits[((b & 15) << 2) | (c >> 6)] : '='
      line += index + 2 < bytes.length ? digits[c & 63] : '='
    }
    lines.push(line)
  }
  return lines.join(folded ? '\r\n' : '')
}

export interface Draft {
  readonly subject: string
  readonly body: string
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array }
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * An e-mail that opens as a draft: nobody in To, X-Unsent for the clients that know it, the letter attached.
 * No From and no Date: the program that sends it fills them in.
 */
export function emailDraft(
  { subject, body, attachment }: Draft,
  { encodeText, sha256 }: Pick<Platform, 'encodeText' | 'sha256'>,
): string {
  // A sign of base64 can't begin with =_, so no line of a part is ever taken for the boundary.
  const boundary = `=_letter_${sha256(attachment.bytes).slice(0, 24)}`
  const plainName = attachment.name.replace(/[^\x20-\x7E]|["\\]/g, '_')
  const ended = body.replace(/\r?\n/g, '\r\n')
  return [
    'To: ',
    `Subject: ${encodedWords(subject, encodeText)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(encodeText(`${ended}\r\n`), true),
    `--${boundary}`,
    `Content-Type: ${word}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${plainName}";`,
    ` filename*=UTF-8''${encodeURIComponent(attachment.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    '',
    base64(attachment.bytes, true),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

/** A header's text: as it is in plain ASCII, else in encoded words of at most 75 characters, each of whole characters. */
function encodedWords(text: string, encodeText: Platform['encodeText']): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (/^[\x20-\x7E]*$/.test(line) && !line.includes('=?') && line.length < 900) return line
  const words: string[] = []
  let [chunk, size] = ['', 0]
  for (const character of line) {
    const more = encodeText(character).length
    if (size + more > 42) {
      words.push(chunk)
      ;[chunk, size] = ['', 0]
    }
    chunk += character
    size += more
  }
  return [...words, chunk].map((each) => `=?UTF-8?B?${base64(encodeText(each))}?=`).join('\r\n ')
}
