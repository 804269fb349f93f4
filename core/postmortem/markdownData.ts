import { openPostmortem, postmortemText } from './bytes.ts'
import type { Postmortem } from './postmortem.ts'

/** What hashes and encodes: core has neither of its own. */
export interface Hasher {
  readonly sha256: (bytes: Uint8Array) => string
  readonly encodeText: (text: string) => Uint8Array
}

const summary = 'The whole postmortem as data, for Faultline'
const opening = `<details>\n<summary>${summary}</summary>\n\n\`\`\`json faultline `
const closing = '\n```\n\n</details>\n'
/** Stands for the id, which belongs to the folder: a copy is a postmortem of its own. */
const nobody = ''

/** The text with everything after it that it does not show, folded away: reading it back gives an equal postmortem. */
export function withData(text: string, postmortem: Postmortem, hasher: Hasher): string {
  const data = postmortemText({ ...postmortem, id: nobody }).trimEnd()
  return `${text}\n${opening}${hashOf(text, hasher)}\n${data}${closing}`
}

export interface MarkdownData {
  /** What stands above the data. */
  readonly text: string
  /** Null when the text was changed after it was written: the data is no longer what it says. */
  readonly postmortem: Postmortem | null
}

/** Takes the data off a Markdown file; null when there is none. Throws `postmortem.damaged` when it can't be read. */
export function readData(name: string, markdown: string, hasher: Hasher): MarkdownData | null {
  const flat = markdown.replace(/\r\n/g, '\n')
  const start = flat.lastIndexOf(`\n${opening}`)
  if (start === -1) return null
  const text = flat.slice(0, start)
  const block = flat.slice(start + 1 + opening.length)
  const line = block.indexOf('\n')
  const end = block.lastIndexOf('\n```')
  if (line === -1 || end <= line) return null
  if (block.slice(0, line).trim() !== hashOf(text, hasher)) return { text, postmortem: null }
  return { text, postmortem: openPostmortem(name, `${block.slice(line + 1, end)}\n`).postmortem }
}

const hashOf = (text: string, { sha256, encodeText }: Hasher): string => sha256(encodeText(text)).slice(0, 32)
