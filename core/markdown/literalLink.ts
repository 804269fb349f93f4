import type { Link, Nodes, Parents } from 'mdast'
import { defaultHandlers, type Handle, type Info, type Options } from 'mdast-util-to-markdown'

/** What every reader of GFM takes for exactly this link, and nothing longer or shorter. */
const literal = /^(?:https?:\/\/|www\.)[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?(?:\/[\w\-./~%=+#?]*)?$/i

const writeLink: Handle & { peek?: Handle } = (node: Link, parent, state, info) =>
  isLiteral(node, parent, info)
    ? node.url.replace(/^http:\/\/(?=www\.)/, '')
    : defaultHandlers.link(node, parent, state, info)
writeLink.peek = (node: Link, parent, state) => defaultHandlers.link.peek?.(node, parent, state) ?? '['

/** A bare address stays bare, but only between white space: elsewhere its end is anyone's guess. */
function isLiteral(node: Link, parent: Parents | undefined, info: Info): boolean {
  const [only, ...more] = node.children
  if (only?.type !== 'text' || more.length > 0 || node.title) return false
  const same = only.value === node.url || (only.value.startsWith('www.') && `http://${only.value}` === node.url)
  if (!same || !literal.test(only.value) || /[^\w/]$/.test(only.value) || only.value.endsWith('_')) return false
  const next: Nodes | undefined = parent?.children[parent.children.findIndex((child) => Object.is(child, node)) + 1]
  const sentenceEnds = next?.type === 'text' && /^[?!.,:]+(?:\s|$)/.test(next.value)
  return /^\s?$/.test(info.before) && (sentenceEnds || /^\s?$/.test(info.after))
}

export function literalLinkToMarkdown(): Options {
  return { handlers: { link: writeLink } }
}
