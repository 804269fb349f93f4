import { $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical'

const text = { parse: (value: unknown) => (typeof value === 'string' ? value : '') }
const urlState = createState('url', text)
const altState = createState('alt', text)
const titleState = createState('caption', text)

/** A picture by its address. Shown as its words: the page loads nothing from outside. */
export class ImageNode extends DecoratorNode<null> {
  override $config() {
    return this.config('image', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: urlState },
        { flat: true, stateConfig: altState },
        { flat: true, stateConfig: titleState },
      ],
    })
  }
  override createDOM(): HTMLElement {
    const box = document.createElement('span')
    box.className = 'ed-image'
    box.textContent = this.getAlt() || 'Picture without a description'
    box.title = this.getUrl()
    return box
  }
  override updateDOM(): boolean {
    return true
  }
  getUrl(): string {
    return $getState(this, urlState)
  }
  getAlt(): string {
    return $getState(this, altState)
  }
  getCaption(): string {
    return $getState(this, titleState)
  }
  set(url: string, alt: string, title: string): this {
    return $setState($setState($setState(this, urlState, url), altState, alt), titleState, title)
  }
  override getTextContent(): string {
    return this.getAlt()
  }
  override isInline(): true {
    return true
  }
  override decorate(): null {
    return null
  }
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode
}
