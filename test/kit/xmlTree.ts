import { SaxesParser } from 'saxes'

export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** Text directly inside, in order; the tree's own order of text and elements is not kept. */
  readonly text: string
}

interface Draft {
  name: string
  attributes: Record<string, string>
  children: Draft[]
  text: string
}

/** An XML part as a tree. Throws on anything that is not well formed. */
export function xmlTree(source: string): XmlNode {
  const parser = new SaxesParser()
  const root: Draft = { name: '', attributes: {}, children: [], text: '' }
  const stack: Draft[] = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: Draft = { name, attributes: { ...attributes }, children: [], text: '' }
    stack.at(-1)?.children.push(node)
    stack.push(node)
  })
  parser.on('closetag', () => stack.pop())
  parser.on('text', (text) => {
    const top = stack.at(-1)
    if (top) top.text += text
  })
  parser.write(source).close()
  const [first] = root.children
  if (first === undefined) throw new Error('no element')
  return first
}

/** Every element below, in document order, itself first. */
export function* elements(node: XmlNode): Generator<XmlNode> {
  yield node
  for (const child of node.children) yield* elements(child)
}

export const named = (node: XmlNode, name: string): XmlNode[] =>
  [...elements(node)].filter((each) => each.name === name)

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((each) => each.name === name)

/** `w:val` of a child: `<w:pStyle w:val="Heading1"/>`. */
export const valOf = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['w:val']
