import {
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { showPicture } from './imageView.ts'

const text = { parse: (value: unknown) => (typeof value === 'string' ? value : '') }
const urlState = createState('url', text)
const altState = createState('alt', text)
const titleState = createState('caption', text)

/** A picture by its address. Shown when it is kept with the postmortem, else as its words: the page loads nothing from outside. */
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
  override createDOM(_: EditorConfig, editor: LexicalEditor): HTMLElement {
    const box = document.createElement('span')
    box.dataset.url = this.getUrl()
    box.dataset.alt = this.getAlt()
    showPicture(editor, box)
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
