/** First bytes of files that are often renamed, and what to call them. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['an old Excel or Word file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a bzip2 archive', [0x42, 0x5a, 0x68, 0x39]],
  ['a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
]

const starts = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte)

/** What a file's first bytes say it is, when it is no text: "a PNG picture". Null for text. */
export function looksLike(head: Uint8Array): string | null {
  if (starts(head, [0x50, 0x4b, 0x03, 0x04]) || starts(head, [0x50, 0x4b, 0x05, 0x06])) return zipKind(head)
  return signatures.find(([, signature]) => starts(head, signature))?.[0] ?? null
}

function zipKind(head: Uint8Array): string {
  const names = ascii(head.subarray(0, 8192))
  if (names.includes('xl/workbook') || names.includes('xl/worksheets')) return 'an Excel workbook (xlsx)'
  if (names.includes('word/document')) return 'a Word document (docx)'
  return names.includes('[Content_Types].xml') ? 'an Office document (xlsx or docx)' : 'a zip archive'
}

function ascii(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ' '
  return text
}

/** What a text is when it is markup that no importer takes: "an HTML page". */
export function markupKind(head: string): string | null {
  const start = head.slice(0, 2048).trimStart()
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start) || /^<!--[\s\S]*?-->\s*<html/i.test(start))
    return 'an HTML page'
  return /^<\?xml|^<[a-z][\w:-]*[\s>]/i.test(start) ? 'XML' : null
}

/** What an archive is called when no importer takes it, with what is in it. */
export function archiveKind(paths: readonly string[]): string {
  const [first] = paths
  if (first === undefined) return 'a zip archive with nothing in it'
  const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more`
  return `a zip archive of “${first.slice(0, 80)}”${more}; unpack it and add the files themselves`
}

/** JSON that no importer takes, by what it is kept beside. */
export function jsonKind(head: string): string {
  if (/"team_id"\s*:/.test(head) && /"profile"\s*:\s*\{/.test(head))
    return 'the list of people of a Slack export; it is read together with the export, as a .zip or from its folder'
  if (/"is_general"\s*:/.test(head) && /"members"\s*:/.test(head))
    return 'the list of channels of a Slack export; it is read together with the export, as a .zip or from its folder'
  return 'JSON of another kind'
}
