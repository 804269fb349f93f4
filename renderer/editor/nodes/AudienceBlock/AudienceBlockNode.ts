import { $getState, $setState, createState, ElementNode, type LexicalNode, type RangeSelection } from 'lexical'
import type { Audience } from '../../../../core/postmortem/audience.ts'
import { $dissolve } from '../../dissolve.ts'

const audienceState = createState('audience', {
  parse: (value): Audience => (value === 'customer' ? value : 'internal'),
})
const rewordsState = createState('rewords', { parse: (value) => (typeof value === 'string' ? value : '') })
const closedState = createState('closed', { parse: (value) => value !== false })

/** A part of the section for one reader only; holds blocks. */
export class AudienceBlockNode extends ElementNode {
  override $config() {
    return this.config('audience', {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: audienceState },
        { flat: true, stateConfig: rewordsState },
        { flat: true, stateConfig: closedState },
      ],
    })
  }
  override createDOM(): HTMLElement {
    const box = document.createElement('div')
    this.label(box)
    return box
  }
  override updateDOM(_: this, dom: HTMLElement): boolean {
    this.label(dom)
    return false
  }
  private label(dom: HTMLElement) {
    const audience = this.getAudience()
    dom.className = `ed-audience ed-audience-${audience}`
    dom.dataset.word =
      audience === 'internal' ? 'Internal only: left out of customer exports' : 'Only customers see this'
    dom.setAttribute('role', 'group')
    dom.setAttribute('aria-label', dom.dataset.word)
  }
  getAudience(): Audience {
    return $getState(this, audienceState)
  }
  setAudience(audience: Audience): this {
    return $setState(this, audienceState, audience)
  }
  /** Hash of the internal text that this rewords; empty when it rewords none. */
  getRewords(): string {
    return $getState(this, rewordsState)
  }
  setRewords(hash: string): this {
    return $setState(this, rewordsState, hash)
  }
  isClosed(): boolean {
    return $getState(this, closedState)
  }
  setClosed(closed: boolean): this {
    return $setState(this, closedState, closed)
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

export function $isAudienceBlockNode(node: LexicalNode | null | undefined): node is AudienceBlockNode {
  return node instanceof AudienceBlockNode
}
