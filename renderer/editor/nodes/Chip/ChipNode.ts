import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { showChip } from './chipView.ts'

const text = { parse: (value: unknown) => (typeof value === 'string' ? value : '') }
const targetState = createState('target', text)
const valueState = createState('value', text)

/** A live value in the text. Its label is a cache; what it shows comes from the page (chipView.ts). */
export class ChipNode extends DecoratorNode<null> {
  override $config() {
    return this.config('chip', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: targetState },
        { flat: true, stateConfig: valueState },
      ],
    })
  }
  override createDOM(_: EditorConfig, editor: LexicalEditor): HTMLElement {
    const chip = document.createElement('span')
    chip.dataset.target = this.getTarget()
    chip.dataset.label = this.getLabel()
    showChip(editor, chip)
    return chip
  }
  override updateDOM(before: this): boolean {
    return (
      $getState(before, targetState, 'direct') !== this.getTarget() ||
      $getState(before, valueState, 'direct') !== this.getLabel()
    )
  }
  getTarget(): string {
    return $getState(this, targetState)
  }
  setTarget(target: string): this {
    return $setState(this, targetState, target)
  }
  getLabel(): string {
    return $getState(this, valueState)
  }
  setLabel(label: string): this {
    return $setState(this, valueState, label)
  }
  override exportDOM() {
    const element = document.createElement('span')
    element.dataset.chip = this.getTarget()
    element.textContent = this.getLabel()
    return { element }
  }
  override getTextContent(): string {
    return this.getLabel()
  }
  override isInline(): true {
    return true
  }
  override decorate(): null {
    return null
  }
}

export function $isChipNode(node: LexicalNode | null | undefined): node is ChipNode {
  return node instanceof ChipNode
}

export function $createChipNode(target: string, label: string): ChipNode {
  return $create(ChipNode).setTarget(target).setLabel(label)
}
