import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { rootStyles } from './rootStyles.ts'

/** Every part gets this date; local time on purpose, since that is what a zip file stores. */
const zipDate = new Date(1980, 0, 1)

/** What the document's properties say of it. */
interface Settled {
  readonly created: string
  readonly language: string
}

/**
 * The same Word file with everything taken out that differs from run to run: random relationship ids become rId1, rId2 …
 * in order of appearance, bookmarks count from 1, the dates in the properties become `created`, parts stand in a fixed
 * order with one fixed date. The styles that the library leaves out are put in.
 */
export function reproducible(bytes: Uint8Array, of: Settled): Uint8Array {
  const parts = unzipSync(bytes)
  const renumber = relationshipNumbers(parts)
  const written: Zippable = {}
  for (const name of partOrder(Object.keys(parts))) {
    const content = parts[name]
    if (content === undefined) continue
    written[name] = /\.(xml|rels)$/.test(name) ? strToU8(settled(name, strFromU8(content), renumber, of)) : content
  }
  return zipSync(written, { level: 6, mtime: zipDate })
}

// [Content_Types].xml first, as the package format wishes; then the root relationships; the rest by name.
function partOrder(names: readonly string[]): string[] {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)
  return names.filter((name) => !name.endsWith('/')).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0))
}

/** Part → its relationship ids, old to new, in the order in which they stand in its .rels file. */
function relationshipNumbers(parts: Record<string, Uint8Array>): Map<string, Map<string, string>> {
  const numbers = new Map<string, Map<string, string>>()
  for (const [name, content] of Object.entries(parts)) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name)
    if (match === null) continue
    const ids = [...strFromU8(content).matchAll(/ Id="([^"]+)"/g)].map((found) => found[1] ?? '')
    numbers.set(`${match[1]}${match[2]}`, new Map(ids.map((id, index) => [id, `rId${index + 1}`])))
  }
  return numbers
}

function settled(name: string, text: string, numbers: Map<string, Map<string, string>>, of: Settled): string {
  if (name === 'docProps/core.xml') {
    return text
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g, `$1${of.created}$2`)
      .replace(
        '</cp:coreProperties>',
        `<dc:language>${of.language.replace(/[^\w-]/g, '')}</dc:language></cp:coreProperties>`,
      )
  }
  if (name === 'word/styles.xml') return text.replace('</w:docDefaults>', `</w:docDefaults>${rootStyles}`)
  const owner = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')
  const ids = numbers.get(owner)
  if (ids === undefined) return text
  const attribute = name === owner ? /( r:(?:id|embed|link|pict)=")([^"]+)(")/g : /( Id=")([^"]+)(")/g
  return bookmarksInOrder(
    text.replace(attribute, (_, before: string, id: string, after: string) => `${before}${ids.get(id) ?? id}${after}`),
  )
}

// The library counts bookmarks over every document of a process.
function bookmarksInOrder(text: string): string {
  const numbers = new Map<string, number>()
  return text.replace(/<w:bookmark(?:Start|End) [^>]*>/g, (tag) =>
    tag.replace(/( w:id=")([^"]+)(")/, (_, before: string, id: string, after: string) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
      return `${before}${numbers.get(id)}${after}`
    }),
  )
}
