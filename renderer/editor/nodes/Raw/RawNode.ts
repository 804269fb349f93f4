import { $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical'
import type { RootContent } from 'mdast'

const text = { parse: (value: unknown) => (typeof value === 'string' ? value : '') }
const sourceState = createState('source', text)
const treeState = createState('tree', text)

/** What the editor has no node for, kept word for word: shown as its source, changed only as source. */
abstract class RawNode extends DecoratorNode<null> {
  getSource(): string {
    return $getState(this, sourceState)
  }
  /** What the source was read as, in its document: references in it need their definitions to be read again. */
  getTree(): readonly RootContent[] {
    const tree: readonly RootContent[] = JSON.parse($getState(this, treeState) || '[]')
    return tree
  }
  set(source: string, tree: readonly RootContent[]): this {
    return $setState($setState(this, sourceState, source), treeState, JSON.stringify(tree))
  }
  override updateDOM(): boolean {
    return true
  }
  override getTextContent(): string {
    return this.getSource()
  }
  override decorate(): null {
    return null
  }
}

export class RawBlockNode extends RawNode {
  override $config() {
    return this.config('raw-block', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: sourceState },
        { flat: true, stateConfig: treeState },
      ],
    })
  }
  override createDOM(): HTMLElement {
    const box = document.createElement('div')
    box.className = 'ed-raw'
    box.dataset.word = 'Kept as it is'
    const source = document.createElement('pre')
    source.textContent = this.getSource()
    box.append(source)
    box.setAttribute('aria-label', `Kept as it is: ${this.getSource()}`)
    return box
  }
  override isInline(): false {
    return false
  }
}

export class RawInlineNode extends RawNode {
  override $config() {
    return this.config('raw-inline', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: sourceState },
        { flat: true, stateConfig: treeState },
      ],
    })
  }
  override createDOM(): HTMLElement {
    const box = document.createElement('span')
    box.className = 'ed-raw-inline'
    box.textContent = this.getSource()
    box.title = 'Kept as it is. F2 edits the source.'
    return box
  }
  override isInline(): true {
    return true
  }
}

export function $isRawNode(node: LexicalNode | null | undefined): node is RawBlockNode | RawInlineNode {
  return node instanceof RawBlockNode || node instanceof RawInlineNode
}
