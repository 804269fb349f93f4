import { ElementNode, type LexicalNode } from 'lexical'

/** Words inside a paragraph that customers never get. */
export class InternalRunNode extends ElementNode {
  override $config() {
    return this.config('internal-run', { extends: ElementNode })
  }
  override createDOM(): HTMLElement {
    const run = document.createElement('span')
    run.className = 'ed-internal-run'
    run.title = 'Internal: left out of customer exports'
    return run
  }
  override updateDOM(): boolean {
    return false
  }
  override isInline(): true {
    return true
  }
  override canBeEmpty(): boolean {
    return false
  }
  override canInsertTextBefore(): boolean {
    return false
  }
  override canInsertTextAfter(): boolean {
    return false
  }
}

export function $isInternalRunNode(node: LexicalNode | null | undefined): node is InternalRunNode {
  return node instanceof InternalRunNode
}
