import { tame } from '../page/tame.ts'

/** Who a Slack id is: `U01` → `alice`. Null when the export does not say. */
export type NameOf = (id: string) => string | null

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const plain = (text: string) => text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)

/** Most messages are words alone, where nothing has to be looked for. */
const marks = /[<>&*~`\\\p{Cc}]|\]\(/u

/** Slack's marks → Markdown. What looks like HTML stays words. */
export function markdownOfMrkdwn(text: string, nameOf: NameOf): string {
  if (!marks.test(text)) return tame(text.trim())
  const parts = visible(text).split('```')
  const last = parts.length - 1
  const out = parts.map((part, i) => {
    if (i % 2 === 0) return prose(part, nameOf)
    // A fence that nothing closes is three letters.
    return i === last ? prose(`\`\`\`${part}`, nameOf) : fence(unlinked(part, nameOf))
  })
  return tame(
    out
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  )
}

function fence(code: string): string {
  const body = code.replace(/^\n|\n$/g, '')
  return `\n\n\`\`\`\n${body}\n\`\`\`\n\n`
}

function prose(text: string, nameOf: NameOf): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, i) => (i % 2 === 1 ? unlinked(part, nameOf) : marked(part, nameOf)))
    .join('')
}

/** Inside code, addresses and names are only words. */
function unlinked(code: string, nameOf: NameOf): string {
  return plain(
    code.replace(/<([^<>\n]+)>/g, (typed, inside: string) =>
      isReference(inside) ? wordsOf(inside, nameOf).label : typed,
    ),
  )
}

function marked(text: string, nameOf: NameOf): string {
  return text
    .split(/(<[^<>\n]+>)/)
    .map((part, i) => (i % 2 === 1 ? linkOf(part.slice(1, -1), nameOf) : words(part)))
    .join('')
}

/** `*bold*` and `~gone~` with Slack's single signs; signs in the middle of words are no marks. */
function words(text: string): string {
  return escaped(plain(text))
    .replace(/(?<![\w*])\*(?![\s*])([^*\n]{1,500}?)(?<!\s)\*(?![\w*])/g, '**$1**')
    .replace(/(?<![\w~])~(?![\s~])([^~\n]{1,500}?)(?<!\s)~(?![\w~])/g, '~~$1~~')
}

const escaped = (text: string) =>
  text
    .replace(/<(?=[a-z!/?])/gi, '\\<')
    .replace(/&(?=#?\w{1,30};)/g, '\\&')
    .replace(/\]\(/g, ']\\(')

function linkOf(inside: string, nameOf: NameOf): string {
  const { label, url } = wordsOf(inside, nameOf)
  // What was never an address, a name or a channel is what somebody typed.
  if (url === null) return escaped(isReference(inside) ? label : `<${inside}>`)
  return label === url ? `<${url}>` : `[${escaped(label).replace(/[[\]]/g, '\\$&')}](<${url}>)`
}

const isReference = (inside: string) => /^[@#!]|^[a-z][a-z0-9+.-]*:|\|/i.test(inside)

function wordsOf(inside: string, nameOf: NameOf): { label: string; url: string | null } {
  const [target = '', label] = inside.split(/\|(.*)/s)
  if (target.startsWith('@')) return { label: `@${nameOf(target.slice(1)) ?? label ?? target.slice(1)}`, url: null }
  if (target.startsWith('#')) return { label: `#${label ?? target.slice(1)}`, url: null }
  if (target.startsWith('!')) {
    const word = label ?? target.slice(1).split('^')[0] ?? ''
    return { label: target.startsWith('!date') ? word : `@${word.replace(/^@/, '')}`, url: null }
  }
  const url = plain(target)
  const shown = plain(label ?? url)
  return /^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(url) ? { label: shown, url } : { label: shown, url: null }
}

/** Control characters can't be written to XML or shown; their pictures can. */
function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\p{Cc}/gu, (sign) => {
    const code = sign.charCodeAt(0)
    return sign === '\n' || sign === '\t' || code > 0x1f ? sign : String.fromCharCode(0x2400 + code)
  })
}
