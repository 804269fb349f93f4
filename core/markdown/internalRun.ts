import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Handle, Options } from 'mdast-util-to-markdown'
import type { Code, Extension, State, Token, Tokenizer } from 'micromark-util-types'
import type { InternalRun } from './nodes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    internalRun: 'internalRun'
    internalRunMarker: 'internalRunMarker'
    internalRunText: 'internalRunText'
  }
}
declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    internalRun: 'internalRun'
  }
}

const opening = ':internal['
const backtick = 96
const backslash = 92
const bracketOpen = 91
const bracketClose = 93

/** `:internal[…]` for micromark: brackets balance, escapes and code spans inside are respected, unbalanced ones stay text. */
export function internalRunSyntax(): Extension {
  return { text: { [opening.charCodeAt(0)]: { name: 'internalRun', tokenize: tokenizeRun } } }
}

const tokenizeRun: Tokenizer = function (effects, ok, nok) {
  const codeSpan = this.parser.constructs.text[backtick] ?? []
  let at = 0
  let depth = 0
  let chunk: Token | undefined
  /** Length of the code span's fence that is open, 0 outside one. */
  let fence = 0
  let ticks = 0

  const start: State = (code) => {
    effects.enter('internalRun')
    effects.enter('internalRunMarker')
    return name(code)
  }
  const name: State = (code) => {
    if (code !== opening.charCodeAt(at)) return nok(code)
    effects.consume(code)
    at += 1
    if (at < opening.length) return name
    effects.exit('internalRunMarker')
    return line
  }
  const line: State = (code) => {
    if (code === null) return nok(code)
    if (code === bracketClose && depth === 0 && fence === 0) return close(code)
    // Each line is its own chunk, linked to the one before, as micromark does for paragraphs.
    const next: Token = effects.enter(
      'chunkText',
      chunk ? { contentType: 'text', previous: chunk } : { contentType: 'text' },
    )
    if (chunk) chunk.next = next
    chunk = next
    return inside(code)
  }
  const inside: State = (code) => {
    if (code === null) return nok(code)
    if (code === backtick) return tick(code)
    if (isEol(code)) {
      effects.consume(code)
      effects.exit('chunkText')
      return line
    }
    if (fence === 0) {
      if (code === bracketClose && depth === 0) {
        effects.exit('chunkText')
        return close(code)
      }
      if (code === bracketOpen) depth += 1
      if (code === bracketClose) depth -= 1
      if (code === backslash) {
        effects.consume(code)
        return escaped
      }
    }
    effects.consume(code)
    return inside
  }
  const escaped: State = (code) => {
    if (code !== bracketOpen && code !== bracketClose && code !== backslash && code !== backtick) return inside(code)
    effects.consume(code)
    return inside
  }
  const tick: State = (code) => {
    ticks = 0
    // A run of backticks opens a code span only if one of the same length closes it.
    return fence === 0 ? effects.check(codeSpan, openCode, ticksOf)(code) : ticksOf(code)
  }
  const openCode: State = (code) => {
    fence = -1
    return ticksOf(code)
  }
  const ticksOf: State = (code) => {
    if (code === backtick) {
      effects.consume(code)
      ticks += 1
      return ticksOf
    }
    if (fence === -1) fence = ticks
    else if (fence === ticks) fence = 0
    return inside(code)
  }
  const close: State = (code) => {
    effects.enter('internalRunMarker')
    effects.consume(code)
    effects.exit('internalRunMarker')
    effects.exit('internalRun')
    return ok
  }
  return start
}

function isEol(code: Code): boolean {
  return code !== null && code < -2 && code > -6
}

export function internalRunFromMarkdown(): FromMarkdownExtension {
  return {
    canContainEols: ['internalRun'],
    enter: {
      internalRun(token) {
        const run: InternalRun = { type: 'internalRun', children: [] }
        this.enter(run, token)
      },
    },
    exit: {
      internalRun(token) {
        this.exit(token)
      },
    },
  }
}

const writeRun: Handle & { peek?: Handle } = (node: InternalRun, _, state, info) => {
  const tracker = state.createTracker(info)
  const exit = state.enter('internalRun')
  let value = tracker.move(opening)
  value += tracker.move(state.containerPhrasing(node, { ...tracker.current(), before: '[', after: ']' }))
  value += tracker.move(']')
  exit()
  return value
}
writeRun.peek = () => ':'

/** Every bracket inside a run is escaped, and text that would read as the start of one. */
export function internalRunToMarkdown(): Options {
  return {
    handlers: { internalRun: writeRun },
    unsafe: [
      { character: '[', inConstruct: 'internalRun' },
      { character: ']', inConstruct: 'internalRun' },
      // In an address, too: a stray one would start a code span that hides the closing bracket.
      { character: '`', inConstruct: 'internalRun' },
      { character: ':', after: 'internal\\[', inConstruct: 'phrasing' },
    ],
  }
}
