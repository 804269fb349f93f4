import { DecoratorNode, type LexicalNode } from 'lexical'

/** A line across the page. */
export class RuleNode extends DecoratorNode<null> {
  override $config() {
    return this.config('rule', { extends: DecoratorNode })
  }
  override createDOM(): HTMLElement {
    const box = document.createElement('div')
    box.className = 'ed-rule'
    box.append(document.createElement('hr'))
    return box
  }
  override updateDOM(): boolean {
    return false
  }
  override getTextContent(): string {
    return '\n'
  }
  override isInline(): false {
    return false
  }
  override decorate(): null {
    return null
  }
}

export function $isRuleNode(node: LexicalNode | null | undefined): node is RuleNode {
  return node instanceof RuleNode
}
