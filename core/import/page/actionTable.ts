import type { Table } from 'mdast'
import type { Action, ActionStatus } from '../../postmortem/action.ts'
import { readDue } from '../../time/due.ts'
import { readPrevention } from './prevention.ts'
import { foreignTree, wordsOf } from './tree.ts'

const heads = {
  title: /\b(?:action|item|task|what|description|todo|title|summary)\b/i,
  owner: /\b(?:owner|assignee|who|responsible|dri)\b/i,
  due: /\b(?:due|deadline|when|by|target|eta)\b/i,
  status: /\b(?:status|state|done)\b/i,
  key: /\b(?:ticket|bug|issue|jira|link|tracking|key)\b/i,
} as const
type Field = keyof typeof heads

const statuses: readonly (readonly [RegExp, ActionStatus])[] = [
  [/\b(?:done|closed|complete[d]?|fixed|resolved|yes|shipped)\b|✅|☑|^\[?x\]?$/i, 'done'],
  [/\bprogress\b|\b(?:started|doing|ongoing|wip)\b/i, 'in-progress'],
  [/\bwon.?t\b|\b(?:cancell?ed|dropped|rejected)\b/i, 'wont-do'],
]

/** A table of action items, one a row. Null when no column names what is to be done. */
export function readActionTable(table: Table): Action[] | null {
  const [head, ...rows] = table.children
  const names = head?.children.map((cell) => wordsOf(cell)) ?? []
  const columns = columnsOf(names)
  if (columns.title === undefined) return null
  return rows.flatMap((row) => {
    const cell = (field: Field) => {
      const node = row.children[columns[field] ?? -1]
      return node === undefined ? '' : wordsOf(node)
    }
    const title = cell('title')
    return title === '' ? [] : [rowAction(title, cell)]
  })
}

function columnsOf(names: readonly string[]): Partial<Record<Field, number>> {
  const found: Partial<Record<Field, number>> = {}
  for (const field of Object.keys(heads).filter((key): key is Field => key in heads)) {
    const at = names.findIndex((name, i) => heads[field].test(name) && !Object.values(found).includes(i))
    if (at >= 0) found[field] = at
  }
  return found
}

function rowAction(title: string, cell: (field: Field) => string): Action {
  // A list's item says the same in one line; its reading of types and notes serves here too.
  const [item] = readPrevention(foreignTree(`- ${title}`).children).promised
  const status = statuses.find(([pattern]) => pattern.test(cell('status')))?.[1] ?? item?.status ?? 'open'
  const key = /\b[A-Z][A-Z0-9]+-\d+\b|#\d+\b/.exec(cell('key'))?.[0]
  const owner = cell('owner').replace(/^@/, '')
  return {
    id: '',
    created: '',
    title,
    owner: owner === '' ? null : owner,
    type: item?.type ?? 'prevent',
    priority: 'medium',
    status,
    due: readDue(cell('due')),
    completed: null,
    history: [],
    factors: [],
    points: [],
    external: key === undefined ? [] : [{ tracker: key.startsWith('#') ? 'github' : 'jira', key }],
    labels: [],
    public: null,
    origins: [],
  }
}
