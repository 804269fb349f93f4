import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file with some of its parts changed, as a reviewer's Word would leave it. */
export function editWord(bytes: Uint8Array, edits: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, edit] of Object.entries(edits)) {
    const before = strFromU8(parts[name] ?? new Uint8Array())
    const after = edit(before)
    if (after === before) throw new Error(`the edit changes nothing in ${name}`)
    parts[name] = strToU8(after)
  }
  return zipSync(parts)
}

/** A .docx of these paragraphs (XML below `w:body`) and comments, as little as a reader needs. */
export function wordOf(body: string, comments = ''): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${main}><w:body>${body}</w:body></w:document>`,
    ...(comments === '' ? {} : { 'word/comments.xml': `<w:comments ${main}>${comments}</w:comments>` }),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Runs as Word writes them. */
export const kept = (text: string): string =>
  `<w:r w:rsidR="00AB"><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
export const added = (text: string, author = 'Legal'): string =>
  `<w:ins w:id="90" w:author="${author}" w:date="2026-03-12T09:00:00Z">${kept(text)}</w:ins>`
export const gone = (text: string, author = 'Legal'): string =>
  `<w:del w:id="91" w:author="${author}" w:date="2026-03-12T09:00:00Z"><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`

/** A paragraph; `bookmark` is the hidden one that our files have. */
export const lineOf = (inside: string, bookmark?: string): string =>
  bookmark === undefined
    ? `<w:p>${inside}</w:p>`
    : `<w:p><w:bookmarkStart w:id="1" w:name="${bookmark}"/>${inside}<w:bookmarkEnd w:id="1"/></w:p>`

/** Bytes as a host hands a chosen file over. */
export const fileOf = (bytes: Uint8Array, name = 'legal.docx') => ({
  name,
  size: bytes.length,
  chunks: async function* () {
    yield bytes
  },
  slice: async (start: number, end: number) => bytes.slice(start, end),
})
