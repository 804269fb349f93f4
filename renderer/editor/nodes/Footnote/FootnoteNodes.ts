import {
  $getState,
  $setState,
  createState,
  DecoratorNode,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { $dissolve } from '../../dissolve.ts'

const text = { parse: (value: unknown) => (typeof value === 'string' ? value : '') }
const labelState = createState('footnote', text)

/** The small sign in a line that points at a note. */
export class FootnoteReferenceNode extends DecoratorNode<null> {
  override $config() {
    return this.config('footnote-reference', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: labelState }],
    })
  }
  override createDOM(): HTMLElement {
    const sign = document.createElement('sup')
    sign.className = 'ed-footnote-sign'
    sign.textContent = this.getLabel()
    sign.setAttribute('aria-label', `Footnote ${this.getLabel()}`)
    return sign
  }
  override updateDOM(): boolean {
    return true
  }
  getLabel(): string {
    return $getState(this, labelState)
  }
  setLabel(label: string): this {
    return $setState(this, labelState, label)
  }
  override exportDOM() {
    const element = document.createElement('sup')
    element.textContent = this.getLabel()
    return { element }
  }
  override getTextContent(): string {
    return `[^${this.getLabel()}]`
  }
  override isInline(): true {
    return true
  }
  override decorate(): null {
    return null
  }
}

/** A note: its label and the blocks that it holds. */
export class FootnoteNode extends ElementNode {
  override $config() {
    return this.config('footnote', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: labelState }],
    })
  }
  override createDOM(): HTMLElement {
    const box = document.createElement('div')
    box.className = 'ed-footnote'
    this.label(box)
    return box
  }
  override updateDOM(_: this, dom: HTMLElement): boolean {
    this.label(dom)
    return false
  }
  private label(dom: HTMLElement) {
    dom.dataset.word = this.getLabel()
    dom.setAttribute('role', 'note')
    dom.setAttribute('aria-label', `Footnote ${this.getLabel()}`)
  }
  getLabel(): string {
    return $getState(this, labelState)
  }
  setLabel(label: string): this {
    return $setState(this, labelState, label)
  }
  override isShadowRoot(): boolean {
    return true
  }
  override canBeEmpty(): boolean {
    return false
  }
  override canIndent(): boolean {
    return false
  }
  override collapseAtStart(_: RangeSelection): boolean {
    $dissolve(this)
    return true
  }
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode
}

export function $isFootnoteReferenceNode(node: LexicalNode | null | undefined): node is FootnoteReferenceNode {
  return node instanceof FootnoteReferenceNode
}
