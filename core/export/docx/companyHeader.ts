import { strFromU8, strToU8 } from 'fflate'

export type Parts = Map<string, Uint8Array>

interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly xml: string
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const text = parts.get(part.replace(/([^/]*)$/, '_rels/$1.rels'))
  if (text === undefined) return []
  return [...strFromU8(text).matchAll(/<Relationship [^>]*>/g)].map(([xml]) => ({
    id: attribute(xml, 'Id'),
    type: attribute(xml, 'Type').replace(/.*\//, ''),
    target: attribute(xml, 'Target'),
    xml,
  }))
}

/** The parts that sections show on ordinary pages, in order; a section without its own shows the one before. */
function partsOf(parts: Parts, kind: 'header' | 'footer'): string[] {
  const body = strFromU8(parts.get('word/document.xml') ?? new Uint8Array())
  const references = [...body.matchAll(new RegExp(`<w:${kind}Reference [^>]*>`, 'g'))].map(([tag]) => tag)
  const ids = references.filter((tag) => tag.includes('w:type="default"')).map((tag) => attribute(tag, 'r:id'))
  const known = relationshipsOf(parts, 'word/document.xml')
  const targets = ids.flatMap((id) => known.find((each) => each.id === id)?.target ?? [])
  return [...new Set(targets)].map((target) => `word/${target.replace(/^(?:\/word\/|\.\/)/, '')}`)
}

const copied = new Set(['image', 'hyperlink'])
const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
}

/**
 * Puts their header or footer, with its pictures and links, where ours is. Our header's lines (for whom, which version)
 * follow below theirs; our footer (page numbers) gives way. One that holds more than pictures and links stays out.
 */
export function companyHeader(parts: Parts, theirs: Parts, kind: 'header' | 'footer'): void {
  const from = partsOf(theirs, kind).at(-1)
  const content = from === undefined ? undefined : theirs.get(from)
  if (from === undefined || content === undefined) return
  const links = relationshipsOf(theirs, from)
  if (links.some(({ type }) => !copied.has(type))) return
  for (const to of partsOf(parts, kind)) replaceHeader(to, { content, links, kind }, parts, theirs)
}

interface Theirs {
  readonly content: Uint8Array
  readonly links: readonly Relationship[]
  readonly kind: 'header' | 'footer'
}

function replaceHeader(to: string, { content, links, kind }: Theirs, parts: Parts, theirs: Parts): void {
  const own = strFromU8(parts.get(to) ?? new Uint8Array())
  const lines =
    kind === 'header' && /<w:t[ >]/.test(own) ? own.slice(own.indexOf('<w:p>'), own.lastIndexOf('</w:hdr>')) : ''
  parts.set(to, strToU8(strFromU8(content).replace(/<\/w:hdr>\s*$/, `${lines.replaceAll('$', '$$$$')}</w:hdr>`)))
  const moved = links.map((link, index) =>
    link.type === 'image' ? copyPicture(link, kind, index, parts, theirs) : link.xml,
  )
  const rels = to.replace(/([^/]*)$/, '_rels/$1.rels')
  if (moved.length === 0) parts.delete(rels)
  else
    parts.set(
      rels,
      strToU8(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${moved.join('')}</Relationships>`,
      ),
    )
}

function copyPicture(link: Relationship, kind: string, index: number, parts: Parts, theirs: Parts): string {
  const bytes = theirs.get(`word/${link.target.replace(/^(?:\/word\/|\.\/)/, '')}`)
  const extension = link.target.replace(/.*\./, '').toLowerCase()
  const type = types[extension]
  // A picture elsewhere, or of a kind that has no type here, is left for Word to show as missing.
  if (bytes === undefined || type === undefined) return link.xml
  const target = `media/company-${kind}-${index + 1}.${extension}`
  parts.set(`word/${target}`, bytes)
  const known = strFromU8(parts.get('[Content_Types].xml') ?? new Uint8Array())
  if (!known.includes(`Extension="${extension}"`))
    parts.set(
      '[Content_Types].xml',
      strToU8(known.replace(/(<Types[^>]*>)/, `$1<Default Extension="${extension}" ContentType="${type}"/>`)),
    )
  return link.xml.replace(` Target="${link.target}"`, ` Target="${target}"`)
}
