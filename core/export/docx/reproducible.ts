import { isXml, type PackageParts } from './packageParts.ts'
import { rootStyles } from './rootStyles.ts'

/** What the document's properties say of it. */
interface Settled {
  readonly created: string
  readonly language: string
}

/**
 * The parts of a Word file with everything taken out that differs from run to run: random relationship ids become rId1,
 * rId2 … in order of appearance, bookmarks count from 1, the dates in the properties become `created`, parts stand in a
 * fixed order. The styles that the library leaves out are put in.
 */
export function reproducible(parts: PackageParts, of: Settled): Map<string, string | Uint8Array> {
  const renumber = relationshipNumbers(parts)
  const settledParts = new Map<string, string | Uint8Array>()
  for (const name of partOrder([...parts.keys()])) {
    const content = parts.get(name)
    if (content === undefined) continue
    settledParts.set(name, typeof content === 'string' && isXml(name) ? settled(name, content, renumber, of) : content)
  }
  return settledParts
}

// [Content_Types].xml first, as the package format wishes; then the root relationships; the rest by name.
function partOrder(names: readonly string[]): string[] {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)
  return names.filter((name) => !name.endsWith('/')).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0))
}

/** Part → its relationship ids, old to new, in the order in which they stand in its .rels file. */
function relationshipNumbers(parts: PackageParts): Map<string, Map<string, string>> {
  const numbers = new Map<string, Map<string, string>>()
  for (const [name, content] of parts) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name)
    if (match === null || typeof content !== 'string') continue
    const ids = [...content.matchAll(/ Id="([^"]+)"/g)].map((found) => found[1] ?? '')
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
