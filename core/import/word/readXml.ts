import { SaxesParser } from 'saxes'
import { FaultlineError } from '../../errors.ts'
import { depthLimit } from '../limits.ts'

/** An element without its prefix, as its attributes are: programs choose prefixes as they like. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** A part of a Word file that is longer holds no text that a person wrote. */
const longest = 48 * 1024 * 1024

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * A part of a Word file as a tree. A document type is refused whatever it declares, since no Word file has one: no entity is
 * ever read. Throws `import.broken` with the line, `import.limit`.
 */
export function readXml(name: string, text: string): XmlElement {
  const broken = (reason: string) => new FaultlineError('import.broken', { name, line: parser.line, reason })
  const limit = (what: string, most: string) =>
    new FaultlineError('import.limit', { name, line: parser.line, what, limit: most })
  const parser = new SaxesParser()
  if (text.length > longest) throw limit('more text than a document has', '48 MB')
  const root: Draft = { name: '', attributes: {}, children: [] }
  const path: Draft[] = [root]
  parser.on('doctype', () => {
    throw broken('it has a document type, which no Word file has')
  })
  parser.on('error', (error) => {
    throw broken(error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, ''))
  })
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (path.length > depthLimit) throw limit('tags in tags', `${depthLimit} levels`)
    const named = Object.entries(attributes).map(([key, value]) => [local(key), String(value)] as const)
    const element: Draft = { name: local(tag), attributes: Object.fromEntries(named), children: [] }
    path.at(-1)?.children.push(element)
    path.push(element)
  })
  parser.on('text', (words) => path.at(-1)?.children.push(words))
  parser.on('cdata', (words) => path.at(-1)?.children.push(words))
  parser.on('closetag', () => path.pop())
  parser.write(text.replace(/^\uFEFF/, '')).close()
  const [only] = root.children.filter((child): child is Draft => typeof child !== 'string')
  if (only === undefined) throw broken('it holds nothing')
  return only
}

interface Draft {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** Elements of a name, at any depth, in order. */
export function* elementsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    yield* elementsNamed(child, name)
  }
}

/** The first child of a name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}
