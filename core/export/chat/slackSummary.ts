import type { List } from 'mdast'
import type { Finding } from '../../checks/finding.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { plainText } from '../../markdown/plainText.ts'
import { partStem } from '../fileStem.ts'
import { charactersIn } from '../status/characters.ts'
import { postBlocks } from '../status/postBlocks.ts'
import type { Exporter } from '../types.ts'

/** Slack cuts a message beyond it into several, wherever that is. */
const longest = 4000
const mostActions = 10

/** The five lines and what is done next, in Slack's own markup, to paste into a channel. */
export const slackExporter: Exporter = {
  id: 'slack',
  label: 'Slack message',
  extension: 'txt',
  inspect: ({ document }) => tooLong(document),
  write: async ({ document }) => {
    const stem = document.release === undefined ? `${document.audience} slack` : 'slack'
    return [{ file: `${partStem(document, stem)}.txt`, format: 'slack', content: `${slackSummary(document)}\n` }]
  },
}

export function slackSummary(document: ComposedDocument): string {
  const { title, subtitle, summary = title, versionLine, audience } = document
  const [first = title, ...lines] = summary.split('\n')
  return [
    `*${escaped(first)}*`,
    `_${escaped([subtitle, ...(audience === 'internal' ? ['internal, not for customers'] : [])].join('; '))}_`,
    ...lines.map(labelled),
    ...actionLines(document),
    ...(versionLine === '' ? [] : [`_${escaped(versionLine)}_`]),
  ].join('\n')
}

// Slack reads these three signs as markup wherever they stand. Its * and _ work at the edge of a word only: a zero-width
// space behind one keeps it a sign, and shows nothing.
const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/(?<![\p{L}\p{N}])[*_~`](?=\S)|(?<=\S)[*_~`](?![\p{L}\p{N}])/gu, '$&\u200B')

/** `Next: …` → `*Next:* …`. */
function labelled(line: string): string {
  const [, label, rest] = /^([^:]{1,24}): (.+)$/s.exec(line) ?? []
  return label === undefined || rest === undefined ? escaped(line) : `*${escaped(label)}:* ${escaped(rest)}`
}

function actionLines({ root }: ComposedDocument): string[] {
  const lists = root.children.filter((node): node is List => node.type === 'list' && node.data?.role === 'actions')
  const items = lists.flatMap(({ children }) => children)
  const look = { markup: 'plain', headings: 'bold', fencedCode: false } as const
  const lines = items.slice(0, mostActions).map((item) => {
    const [own] = item.children
    const [block] = own === undefined ? [] : postBlocks([own], look)
    return `• ${escaped(block?.text ?? plainText(item))}`
  })
  const left = items.length - lines.length
  return left > 0 ? [...lines, `• and ${left} more`] : lines
}

function tooLong(document: ComposedDocument): Finding[] {
  const length = charactersIn(slackSummary(document))
  if (length <= longest) return []
  return [
    {
      rule: 'chat-length',
      key: 'chat-length:slack',
      group: 'customers',
      severity: 'warning',
      blocks: false,
      title: 'Message too long for one in Slack',
      message: `The message has ${length} characters, ${length - longest} more than Slack shows in one. Shorten what was noticed, where, or the titles of actions.`,
      why: 'Slack cuts it into several messages wherever the limit falls.',
      where: {},
      fixes: [],
    },
  ]
}
