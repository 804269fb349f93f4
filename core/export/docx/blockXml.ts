import type { FileChild, IContext, IXmlableObject } from 'docx'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}

/** As the library escapes text and values alike. What XML can't hold was made visible before. */
export const escapeXml = (text: string): string => text.replace(/[&"'<>]/g, (sign) => escapes[sign] ?? sign)

/** Blocks as the XML that the library would write for them in the body of `context`'s document. */
export function blocksXml(blocks: readonly FileChild[], context: IContext): string {
  return blocks.map((block) => elementXml(block.prepForXml(context))).join('')
}

function elementXml(element: IXmlableObject | undefined): string {
  const [name, content] = Object.entries(element ?? {})[0] ?? []
  if (name === undefined) return ''
  if (typeof content !== 'object' || content === null) return `<${name}>${escapeXml(String(content))}</${name}>`
  if (!Array.isArray(content)) {
    const attributes = attributesXml(content)
    return `<${name}${attributes}/>`
  }
  const attributes = content.map((child) => attributesXml(child)).join('')
  const inner = content.filter((child) => !isAttributes(child)).map(childXml)
  return `<${name}${attributes}>${inner.join('')}</${name}>`
}

const isAttributes = (child: unknown): child is { _attr: Record<string, unknown> } =>
  typeof child === 'object' && child !== null && '_attr' in child

const childXml = (child: IXmlableObject | string): string =>
  typeof child === 'object' ? elementXml(child) : escapeXml(String(child))

function attributesXml(child: unknown): string {
  if (!isAttributes(child)) return ''
  return Object.entries(child._attr)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}
