import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'

/** One rendering for both sides of a comparison; soft line ends and white space around blocks don't count. */
export function renderedHtml(root: Root): string {
  const html = toHtml(toHast(root, { allowDangerousHtml: true }), { allowDangerousHtml: true })
  const parts = html.split(/(<pre[\s\S]*?<\/pre>)/)
  return parts
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?(<\/?(?:p|h\d|ul|ol|li|table|thead|tbody|tr|t[hd]|blockquote|hr|br|section)\b[^>]*>) ?/g, '$1'),
    )
    .join('')
    .trim()
}
