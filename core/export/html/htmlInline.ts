import type { Image, Link, PhrasingContent } from 'mdast'
import { FaultlineError } from '../../errors.ts'
import { plainText } from '../../markdown/plainText.ts'
import { pictureTypes } from '../../pictures/pictureUrl.ts'
import { base64Text } from '../base64.ts'
import { escapeHtml } from './escapeHtml.ts'
import type { HtmlWork } from './htmlWork.ts'

const safeUrl = /^(?:https?:|mailto:)/i
const picture = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/

/** Words and marks. Throws on a node that it was not taught. */
export function htmlInline(nodes: readonly PhrasingContent[], work: HtmlWork, inLink = false): string {
  return nodes.map((node) => inline(node, work, inLink)).join('')
}

function inline(node: PhrasingContent, work: HtmlWork, inLink: boolean): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value)
    case 'chip':
      return `<span class="fact">${escapeHtml(node.value)}</span>`
    case 'strong':
      return `<strong>${htmlInline(node.children, work, inLink)}</strong>`
    case 'emphasis':
      return `<em>${htmlInline(node.children, work, inLink)}</em>`
    case 'delete':
      return `<del>${htmlInline(node.children, work, inLink)}</del>`
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`
    case 'break':
      return '<br>'
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '<br>' : `<code>${escapeHtml(node.value)}</code>`
    case 'internalRun':
      return htmlInline(node.children, work, inLink)
    case 'link':
      return link(node, work, inLink)
    case 'image':
      return image(node, work, inLink)
    case 'footnoteReference':
      return footnote(node.identifier, work)
    default:
      throw new FaultlineError('internal', { reason: `the web page does not know “${node.type}”` })
  }
}

function link(node: Link, work: HtmlWork, inLink: boolean): string {
  const words = plainText(node) === '' ? escapeHtml(node.url) : htmlInline(node.children, work, true)
  const anchor = node.url.startsWith('#') ? work.anchors.get(node.url.slice(1)) : undefined
  const url = anchor === undefined ? node.url : `#${anchor}`
  if (inLink || (anchor === undefined && !safeUrl.test(url))) return words
  return `<a href="${escapeHtml(url)}"${node.title ? ` title="${escapeHtml(node.title)}"` : ''}>${words}</a>`
}

// The page asks nothing of a network: a picture that is not in it is named, with the place where it can be seen.
function image(node: Image, work: HtmlWork, inLink: boolean): string {
  const alt = node.alt || node.title || 'Picture'
  const own = node.data?.picture
  if (own !== undefined) {
    const url = `data:${pictureTypes[own.ext]};base64,${base64Text(own.bytes)}`
    return `<img src="${url}" alt="${escapeHtml(alt)}" width="${own.width}" height="${own.height}">`
  }
  if (picture.test(node.url)) return `<img src="${node.url.replace(/\s/g, '')}" alt="${escapeHtml(alt)}">`
  const words = { type: 'text', value: alt } as const
  return safeUrl.test(node.url)
    ? link({ type: 'link', url: node.url, children: [words] }, work, inLink)
    : `<em>${escapeHtml(alt)}</em>`
}

function footnote(identifier: string, work: HtmlWork): string {
  const definition = work.definitions.get(identifier)
  if (definition === undefined) return escapeHtml(`[^${identifier}]`)
  const known = work.notes.indexOf(definition)
  const number = known === -1 ? work.notes.push(definition) : known + 1
  // Only the first reference is where the way back leads.
  const id = known === -1 ? ` id="ref-${number}"` : ''
  return `<sup><a${id} href="#note-${number}" aria-label="Note ${number}">${number}</a></sup>`
}
