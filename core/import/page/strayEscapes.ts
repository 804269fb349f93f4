import type { SourceProblem } from '../../postmortem/source.ts'

const partner: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/**
 * Leaves out escaped brackets that have no partner: what is left of a link or a bracket that was cut. Each becomes a
 * problem, so that the author sees what stood there.
 */
export function withoutStrayEscapes(
  text: string,
  lineAt: (index: number) => number,
): { readonly text: string; readonly problems: readonly SourceProblem[] } {
  const stray = strayBrackets(text)
  let out = ''
  let from = 0
  for (const index of stray) {
    out += text.slice(from, index)
    from = index + 2
    if (/\s$/.test(out) && text[from] === ' ') from++
  }
  const problems = stray.map((index) => ({
    line: lineAt(index),
    code: 'stray-escape',
    message: `“${text.slice(index, index + 2)}” closes or opens nothing; it was left out.`,
    text: text.slice(index, index + 2),
  }))
  return { text: out + text.slice(from), problems }
}

function strayBrackets(text: string): number[] {
  const open: { readonly sign: string; readonly index: number; readonly escaped: boolean }[] = []
  const stray: number[] = []
  for (let i = 0; i < text.length; i++) {
    const escaped = text[i] === '\\'
    const index = i
    if (escaped) i++
    const sign = text[i] ?? ''
    if (sign === '(' || sign === '[') open.push({ sign, index, escaped })
    if (sign !== ')' && sign !== ']') continue
    const last = open.findLastIndex((other) => other.sign === partner[sign])
    if (last >= 0) open.splice(last, 1)
    else if (escaped) stray.push(index)
  }
  return [...stray, ...open.filter((other) => other.escaped).map((other) => other.index)].sort((a, b) => a - b)
}
