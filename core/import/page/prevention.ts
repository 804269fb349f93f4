import type { ListItem, RootContent } from 'mdast'
import {
  type Action,
  type ActionStatus,
  type ActionType,
  actionStatusLabels,
  type Due,
} from '../../postmortem/action.ts'
import { readDue } from '../../time/due.ts'
import { markdownOf, wordsOf } from './tree.ts'

const statuses: readonly (readonly [RegExp, ActionStatus])[] = [
  [/^(?:completed?|done|shipped|deployed|fixed|finished|live|resolved|implemented)\b|^✅|^☑/i, 'done'],
  [/^(?:in[ -]progress|ongoing|under ?way|started|wip|rolling out|partially)\b|^🚧|^🔄/i, 'in-progress'],
  [
    /^(?:planned|scheduled|to ?do|open|not started|upcoming|proposed|queued|pending|backlog|under review)\b|^⏳/i,
    'open',
  ],
  [/^(?:won['’]?t (?:do|fix)|cancell?ed|dropped|declined)\b/i, 'wont-do'],
]

/** The list items of a prevention section as actions (id, creation and origin still empty), and the blocks that are none. */
export function readPrevention(nodes: readonly RootContent[]): { promised: Action[]; rest: RootContent[] } {
  const promised: Action[] = []
  const rest: RootContent[] = []
  for (const node of nodes) {
    if (node.type === 'list') promised.push(...node.children.map(readItem))
    else rest.push(node)
  }
  return { promised, rest }
}

function readItem(item: ListItem): Action {
  const [first, ...others] = item.children
  const head = first?.type === 'paragraph' ? wordsOf(first) : ''
  const { title, note, status, due } = readHead(head, item.checked === true)
  const lists = others.filter((node) => node.type === 'list')
  const prose = others.filter((node) => node.type !== 'list')
  const points = lists
    .flatMap((list) => list.children)
    .map((point) => ({ text: pointText(point), done: status === 'done' }))
  const { name, description } = splitTitle(title, first)
  return {
    id: '',
    created: '',
    origins: [],
    title: name,
    ...(description !== '' || prose.length > 0
      ? { description: [description, markdownOf(prose)].filter((text) => text !== '').join('\n\n') }
      : {}),
    owner: null,
    type: typeOf(title),
    priority: 'medium',
    status,
    due: status === 'done' || status === 'wont-do' ? null : due,
    completed: null,
    history: [],
    factors: [],
    points,
    external: [],
    labels: [],
    public: { note: note === '' ? actionStatusLabels[status] : note, ...(due === null ? {} : { promised: due }) },
  }
}

const pointText = (item: ListItem) => markdownOf(item.children)

/** "Smarter limits (In progress - Q1 2026)": title, the page's words for the status, and for when. */
function readHead(
  head: string,
  checked: boolean,
): { title: string; note: string; status: ActionStatus; due: Due | null } {
  for (const match of head.matchAll(/[([]([^()[\]]{2,60})[)\]]|\s[-–—:]\s*([^-–—:()]{2,40})$/g)) {
    const read = readStatus((match[1] ?? match[2] ?? '').trim())
    if (read === null) continue
    const title = `${head.slice(0, match.index)}${head.slice(match.index + match[0].length)}`
      .replace(/\s+/g, ' ')
      .trim()
    return { title: title.replace(/\s+([:.,])/g, '$1'), ...read }
  }
  const leading = /^(✅|☑|🚧|🔄|⏳)\s*/u.exec(head)
  const read = leading === null ? null : readStatus(leading[1] ?? '')
  if (leading !== null && read !== null) return { title: head.slice(leading[0].length), ...read, note: '' }
  return { title: head, note: '', status: checked ? 'done' : 'open', due: null }
}

function readStatus(words: string): { note: string; status: ActionStatus; due: Due | null } | null {
  const found = statuses.find(([pattern]) => pattern.test(words))
  const [label = '', ...after] = words.split(/\s*[-–—,:;]\s+|\s+(?=(?:by|for|in|until)\s)/)
  const dues = after.map((part) => readDue(part.replace(/^(?:by|for|in|until|eta)\s+/i, '')))
  const whole = readDue(words.replace(/^(?:eta|due|by|target(?:ed)?|planned for)[\s:]+/i, ''))
  const due = dues.find((each) => each !== null) ?? whole
  if (found === undefined) return due === null ? null : { note: due.text, status: 'open', due }
  const note = [sentenceCase(label), ...after].filter((part) => part !== '').join(', ')
  return { note, status: found[1], due }
}

/** "In Progress" as a note in running text: "In progress". */
function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase()
}

/** `**Title:** explanation` in one item: the bold part names it. */
function splitTitle(title: string, first: RootContent | undefined): { name: string; description: string } {
  const strong = first?.type === 'paragraph' && first.children[0]?.type === 'strong' ? wordsOf(first.children[0]) : ''
  const name = strong.replace(/[:.]$/, '')
  if (name === '' || !title.startsWith(name)) return { name: title, description: '' }
  return {
    name,
    description: title
      .slice(strong.length)
      .replace(/^\s*[-–—:.]?\s*/, '')
      .trim(),
  }
}

const types: readonly (readonly [RegExp, ActionType])[] = [
  [/\b(?:alert|alerts|alerting|warning|monitor|monitoring|detect|detection|dashboard|observability)\b/i, 'detect'],
  [/\b(?:document|documentation|runbook|playbook)\b/i, 'document'],
  [/\b(?:investigate|analy[sz]e|review|audit|understand)\b/i, 'investigate'],
  [/\b(?:process|training|on-call|escalation|communicat\w*)\b/i, 'process'],
]

function typeOf(title: string): ActionType {
  return types.find(([pattern]) => pattern.test(title))?.[1] ?? 'prevent'
}
