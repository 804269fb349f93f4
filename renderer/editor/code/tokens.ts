import type { createLowlight } from 'lowlight'

/** A stretch of code of one kind; UTF-16 offsets into its text. */
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
}

/** Three kinds are enough to read a log, a query or a manifest by; more colours say less. */
export const tokenKinds = ['comment', 'value', 'word'] as const
export type TokenKind = (typeof tokenKinds)[number]

const kinds: Readonly<Record<string, TokenKind>> = {
  'hljs-comment': 'comment',
  'hljs-quote': 'comment',
  'hljs-string': 'value',
  'hljs-regexp': 'value',
  'hljs-addition': 'value',
  'hljs-number': 'value',
  'hljs-literal': 'value',
  'hljs-deletion': 'value',
  'hljs-keyword': 'word',
  'hljs-built_in': 'word',
  'hljs-type': 'word',
  'hljs-attr': 'word',
  'hljs-attribute': 'word',
  'hljs-name': 'word',
  'hljs-section': 'word',
  'hljs-meta': 'comment',
}

type Lowlight = ReturnType<typeof createLowlight>
type Parent = ReturnType<Lowlight['highlight']>

/** What is what in a code text; nothing for a language that is not known. */
export function tokensOf(lowlight: Lowlight, language: string, text: string): Token[] {
  if (!lowlight.registered(language)) return []
  const tokens: Token[] = []
  let at = 0
  const walk = (parent: { readonly children: Parent['children'] }, outer: TokenKind | undefined) => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        if (outer !== undefined) tokens.push({ kind: outer, start: at, end: at + child.value.length })
        at += child.value.length
      } else if (child.type === 'element') {
        const names = child.properties.className
        const [name] = Array.isArray(names) ? names : []
        walk(child, kinds[String(name)] ?? outer)
      }
    }
  }
  walk(lowlight.highlight(language, text), undefined)
  return tokens
}
