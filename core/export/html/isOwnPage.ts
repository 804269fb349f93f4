const head =
  /^<!DOCTYPE html>\n<html lang="[^"<>]*">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">\n/

const otherMeta = /^<meta name="(?:referrer|author)" content="[^"<>]*">/

/** Every element that htmlPage and its charts are made of: none asks for another file, moves the page or runs anything. */
const elements = new Set(
  `!doctype html head title style body header main nav section p h1 h2 h3 h4 h5 h6 ol ul li a b strong em del br span sup
   code pre blockquote hr div table thead tbody tr th td figure figcaption details summary img input
   svg g defs path rect line circle ellipse polyline polygon text tspan clippath`.split(/\s+/),
)

/**
 * True for a page in the shape that htmlPage writes. A shell prints nothing else: a page that could name a file of this
 * computer would carry it out in a PDF.
 */
export function isOwnPage(html: string): boolean {
  const start = head.exec(html)?.[0]
  if (start === undefined) return false
  const rest = html.slice(start.length)
  for (const { 1: name = '', index } of rest.matchAll(/<\/?([^\s>/]*)/g)) {
    if (name.toLowerCase() === 'meta' ? !otherMeta.test(rest.slice(index)) : !elements.has(name.toLowerCase()))
      return false
  }
  return true
}
