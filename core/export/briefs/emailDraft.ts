import type { Platform } from '../../platform.ts'
import { base64Lines, base64Word } from '../base64.ts'

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
): Uint8Array {
  // A sign of base64 can't begin with =_, so no line of a part is ever taken for the boundary.
  const boundary = `=_letter_${sha256(attachment.bytes).slice(0, 24)}`
  const plainName = attachment.name.replace(/[^\x20-\x7E]|["\\]/g, '_')
  const ended = body.replace(/\r?\n/g, '\r\n')
  const head = [
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
    '',
  ].join('\r\n')
  const between = [
    '',
    `--${boundary}`,
    `Content-Type: ${word}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${plainName}";`,
    ` filename*=UTF-8''${encodeURIComponent(attachment.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    '',
    '',
  ].join('\r\n')
  const text = base64Lines(encodeText(`${ended}\r\n`))
  return joined([
    encodeText(head),
    text,
    encodeText(between),
    base64Lines(attachment.bytes),
    encodeText(`\r\n--${boundary}--\r\n`),
  ])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
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
  return [...words, chunk].map((each) => `=?UTF-8?B?${base64Word(encodeText(each))}?=`).join('\r\n ')
}
