import { mergeRegister } from '@lexical/utils'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import {
  $create,
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import type { Nodes, RootContent } from 'mdast'
import { rewordsHash } from '../../../core/markdown/rewords.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import { $readTree } from '../model/read.ts'
import { $blockToMdast } from '../model/write.ts'
import { $isAudienceBlockNode, AudienceBlockNode } from '../nodes/AudienceBlock/AudienceBlockNode.ts'
import { $isFootnoteNode } from '../nodes/Footnote/FootnoteNodes.ts'

/** Keys of blocks for one reader: Mod-Shift-H flips the current block, Mod-Shift-Enter writes its customer wording. */
export function registerAudienceBlocks(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return false
        const done = event.code === 'KeyH' ? $flipAudience() : event.key === 'Enter' ? $writeCustomerWording() : false
        if (done) event.preventDefault()
        return done
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveOnEmptyLine, COMMAND_PRIORITY_HIGH),
  )
}

/** The blocks that the selection touches, in order: those around them that are for one reader, else the lines themselves. */
function $selectedBlocks(): LexicalNode[] {
  const selection = $getSelection()
  if (!selection) return []
  const blocks = selection.getNodes().flatMap((node) => $outermost(node) ?? [])
  return [...new Set(blocks)]
}

/** The marked block around a node, else its block at the top of the section, even inside a quote or a table. */
function $outermost(node: LexicalNode): LexicalNode | null {
  const marked = $findMatchingParent(node, $isAudienceBlockNode)
  if (marked) return marked
  return $findMatchingParent(node, (parent): parent is LexicalNode => $isRootNode(parent.getParent()))
}

/** Makes the current block internal, or takes its mark away again. */
export function $flipAudience(): boolean {
  const blocks = $selectedBlocks()
  const marked = blocks.filter($isAudienceBlockNode)
  if (marked.length === 0) return $wrap(blocks, 'internal')
  for (const block of marked)
    if (block.getAudience() === 'internal') $unwrap(block)
    else block.setAudience('internal').setRewords('')
  return true
}

export function $wrap(blocks: readonly LexicalNode[], audience: Audience): boolean {
  const [first] = blocks
  if (!first) return false
  const block = $create(AudienceBlockNode).setAudience(audience)
  first.insertBefore(block)
  block.splice(0, 0, [...blocks])
  return true
}

function $unwrap(block: AudienceBlockNode) {
  for (const child of block.getChildren()) block.insertBefore(child)
  block.remove()
}

/** A block for customers right below, linked to the words it stands for and filled with them as a start. */
export function $writeCustomerWording(): boolean {
  const above = $selectedBlocks().at(-1)
  const [source] = above ? $blockToMdast(above) : []
  if (!above || !source || (source.type === 'audienceBlock' && source.audience === 'customer')) return false
  const words = source.type === 'audienceBlock' ? source.children : [source]
  const block = $create(AudienceBlockNode).setAudience('customer').setRewords(rewordsHash(source, hashing))
  const copies = $readTree({ type: 'root', children: words.map(withoutInternal) }).map(({ node }) => node)
  block.splice(0, 0, copies.length > 0 ? copies : [$createParagraphNode()])
  above.insertAfter(block)
  block.selectEnd()
  return true
}

const hashing = {
  sha256: (bytes: Uint8Array) => bytesToHex(sha256(bytes)),
  encodeText: (text: string) => new TextEncoder().encode(text),
}

function withoutInternal<T extends RootContent>(node: T): T {
  if (!('children' in node)) return node
  const children: Nodes[] = node.children
  return {
    ...node,
    children: children
      .filter(({ type }) => type !== 'internalRun')
      .map((child) => withoutInternal(child as RootContent)),
  }
}

/** Enter on an empty last line of a block or quote leaves it, as in a list. */
function $leaveOnEmptyLine(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const line = $findMatchingParent(selection.anchor.getNode(), $isParagraphNode)
  const box = line?.getParent()
  if (!line?.isEmpty() || !$isBox(box) || line.getNextSibling() || !line.getPreviousSibling()) return false
  box.insertAfter(line)
  line.selectStart()
  return true
}

function $isBox(node: LexicalNode | null | undefined): node is ElementNode {
  return $isElementNode(node) && ($isAudienceBlockNode(node) || $isFootnoteNode(node) || node.getType() === 'quote')
}
