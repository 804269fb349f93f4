import type { Html, Nodes } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types'
import type { Audience } from '../postmortem/audience.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    audienceFence: 'audienceFence'
  }
}

declare module 'mdast' {
  interface HtmlData {
    /** A line that may open or close a block: stands in between the parser and `pairFences`, and nowhere else. */
    fence?: true
  }
}

const fenceLine = /^:::[ \t]*(?:(internal)|(customer)(?:[ \t]+of=([\da-f]{8}))?)?[ \t]*$/

/** What a fence line says: an opening with its audience, a closing, or null when it is no fence at all. */
export function readFence(line: string): { opens: Audience | null; rewords: string | null } | null {
  const match = fenceLine.exec(line)
  if (!match) return null
  const opens = match[1] ? 'internal' : match[2] ? 'customer' : null
  return { opens, rewords: match[3] ?? null }
}

const colon = 58

/**
 * Fence lines for micromark, as leaf blocks, so that code fences, HTML and indented code keep theirs.
 * `refused` holds line numbers that turned out to belong to no block; those stay ordinary text.
 */
export function audienceFenceSyntax(refused: ReadonlySet<number>): Extension {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const indent = this.events.at(-1)
    const deep = indent?.[1].type === 'linePrefix' && indent[2].sliceSerialize(indent[1], true).length >= 4
    const line = this.now().line
    let text = ''
    const start: State = (code) => {
      if (deep || refused.has(line) || code !== colon) return nok(code)
      effects.enter('audienceFence')
      return inside(code)
    }
    const inside: State = (code) => {
      if (!isLineEnd(code)) {
        text += code < 0 ? '\t' : String.fromCharCode(code)
        effects.consume(code)
        return text.length > 3 || text === ':::'.slice(0, text.length) ? inside : nok
      }
      if (!readFence(text)) return nok(code)
      effects.exit('audienceFence')
      return ok(code)
    }
    return start
  }
  return { flow: { [colon]: { name: 'audienceFence', tokenize } } }
}

/** End of line or of file; micromark writes the three line ends as -5, -4, -3. */
function isLineEnd(code: Code): code is null | -5 | -4 | -3 {
  return code === null || (code < -2 && code > -6)
}

export function audienceFenceFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      audienceFence(token) {
        const fence: Html = { type: 'html', value: '', data: { fence: true } }
        this.enter(fence, token)
      },
    },
    exit: {
      audienceFence(token) {
        const fence = this.stack.at(-1)
        if (fence?.type === 'html') fence.value = this.sliceSerialize(token, true)
        this.exit(token)
      },
    },
  }
}

/** Is this a fence line that waits to be paired? */
export function isFence(node: Nodes): node is Html {
  return node.type === 'html' && node.data?.fence === true
}
