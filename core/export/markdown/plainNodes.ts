import type { FootnoteDefinition, Nodes, PhrasingContent, RootContent } from 'mdast'
import { plainText } from '../../markdown/plainText.ts'
import { walk } from '../walk.ts'

export interface PlainOptions {
  /** A heading of an internal block in this place's own way; without it the block's blocks stand where it stood. */
  readonly internalBlock: (children: RootContent[]) => RootContent[]
  readonly footnotes: 'kept' | 'inline'
  readonly tasks: 'kept' | 'signs'
  /** Pictures that are no chart: charts and kept ones are told or placed by the writer. */
  readonly images: 'kept' | 'words'
  /** One line for each paragraph, for editors that turn a line end into a break. */
  readonly breaks: 'kept' | 'spaces'
}

/** Blocks with nothing that only Faultline reads: live values are words, internal blocks are told apart by `internalBlock`. */
export function plainNodes(nodes: readonly RootContent[], options: PlainOptions): RootContent[] {
  const notes = new Map<string, FootnoteDefinition>()
  for (const node of nodes)
    for (const one of walk(node)) if (one.type === 'footnoteDefinition') notes.set(one.identifier, one)
  return nodes.flatMap((node) => blockOf(node, options, notes))
}

type Notes = ReadonlyMap<string, FootnoteDefinition>

function blockOf(node: RootContent, options: PlainOptions, notes: Notes): RootContent[] {
  if (node.type === 'footnoteDefinition' && options.footnotes === 'inline') return []
  if (node.type === 'html') return node.value.startsWith('<!--') ? [] : [paragraphOf(node.value)]
  if (node.type === 'audienceBlock')
    return options.internalBlock(node.children.flatMap((child) => blockOf(child, options, notes)))
  return [plain(node, options, notes)]
}

const paragraphOf = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] })

function plain<Node extends Nodes>(node: Node, options: PlainOptions, notes: Notes): Node {
  if (!('children' in node)) return node
  const children = node.children.flatMap((child): Nodes[] => {
    if (child.type === 'audienceBlock') return child.children.map((one) => plain(one, options, notes))
    return inkOf(child, options, notes) ?? [plain(child, options, notes)]
  })
  const done = { ...node, children }
  if (done.type !== 'listItem' || options.tasks === 'kept' || typeof done.checked !== 'boolean') return done
  return { ...done, checked: null, children: signed(done.checked, children) }
}

/** Words in place of a node that other readers don't know; null for one that they do. */
function inkOf(child: Nodes, options: PlainOptions, notes: Notes): PhrasingContent[] | null {
  if (child.type === 'chip') return [{ type: 'text', value: child.value }]
  if (child.type === 'internalRun')
    return child.children.flatMap((one) => inkOf(one, options, notes) ?? [plain(one, options, notes)])
  if (child.type === 'break' && options.breaks === 'spaces') return [{ type: 'text', value: ' ' }]
  if (child.type === 'text' && options.breaks === 'spaces')
    return [{ type: 'text', value: child.value.replace(/\s*\n\s*/g, ' ') }]
  if (child.type === 'image' && options.images === 'words' && child.data?.chart === undefined) {
    const alt: PhrasingContent = { type: 'text', value: child.alt || 'Picture' }
    return [/^https?:/i.test(child.url) ? { type: 'link', url: child.url, title: null, children: [alt] } : alt]
  }
  if (child.type === 'html') return /^<br\s*\/?>$/i.test(child.value) ? [{ type: 'text', value: ' ' }] : []
  if (child.type !== 'footnoteReference' || options.footnotes === 'kept') return null
  const note = notes.get(child.identifier)
  return note === undefined ? [] : [{ type: 'text', value: ` (${note.children.map(plainText).join(' ').trim()})` }]
}

function signed(checked: boolean, children: readonly Nodes[]): Nodes[] {
  const [first, ...rest] = children
  const sign = { type: 'text', value: checked ? '☑ ' : '☐ ' } as const
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [sign] }, ...children]
  return [{ ...first, children: [sign, ...first.children] }, ...rest]
}
