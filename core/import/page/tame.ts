/** Characters whose pairing makes a Markdown reader's work grow with the square of their number. */
const pairing = /[*_~`[\]<]/g
const startsBlock = /^\s*(?:[-*+•|>#]|\d+[.)])/
const mostInLine = 1000
const mostInText = 3000
const deepest = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/

/**
 * Takes the sting out of texts that were made to keep a Markdown reader busy, or to overflow it: markers nested by the
 * dozen, thousands of brackets in one paragraph. Their characters become plain text; every other text comes back as it is.
 */
export function tame(text: string): string {
  if (text.length < mostInLine) return text
  return text
    .split(/(\n{2,})/)
    .map((part) => (part.startsWith('\n') ? part : tamePart(part)))
    .join('')
}

function tamePart(part: string): string {
  const lines = part.split('\n').map((line) => {
    const flat = deepest.test(line.slice(0, 2000)) ? line.replace(/^([ \t]*\d*)/, '$1\\') : line
    return count(flat) > mostInLine ? asWords(flat) : flat
  })
  const prose = lines.filter((line) => !startsBlock.test(line))
  const busy = prose.length > lines.length / 2 && prose.reduce((sum, line) => sum + count(line), 0) > mostInText
  return (busy ? lines.map(asWords) : lines).join('\n')
}

const count = (line: string) => line.match(pairing)?.length ?? 0
const asWords = (line: string) => line.replace(/\\?[*_~`[\]<]/g, (sign) => (sign.length === 2 ? sign : `\\${sign}`))
