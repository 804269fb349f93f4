import type { ListItem } from 'mdast'
import { type Action, type ActionStatus, actionStatusLabels } from '../postmortem/action.ts'
import { item, list, paragraph, strong, table, words } from './build.ts'
import type { Reader } from './reader.ts'
import { type Block, phraseFor, plainFor } from './textFor.ts'

/** What is being done about it: a table with owners and due dates inside, a numbered list of promises for customers. */
export function actionBlocks(reader: Reader): Block[] {
  return reader.audience === 'internal' ? inside(reader) : promises(reader)
}

const typeLabels = {
  prevent: 'Prevent',
  detect: 'Detect',
  mitigate: 'Mitigate',
  repair: 'Repair',
  investigate: 'Investigate',
  process: 'Process',
  document: 'Document',
} as const

function inside(reader: Reader): Block[] {
  const { actions, noActionsBecause } = reader.postmortem
  if (actions.length === 0) return noActionsBecause ? [paragraph(...phraseFor(noActionsBecause, reader))] : []
  const rows = actions.map((action) => [
    phraseFor(action.title, reader),
    [words(action.owner ?? action.team ?? 'No owner')],
    [words(action.due?.text ?? 'No date')],
    [words(actionStatusLabels[action.status])],
    [words(typeLabels[action.type])],
  ])
  const details = actions.flatMap((action) => detail(action, reader))
  const header = ['Action', 'Owner', 'Due', 'Status', 'Type']
  return [table('actions', header, rows), ...(details.length > 0 ? [list(false, details)] : [])]
}

// A table cell holds one paragraph; what an action consists of stands below, under its name.
function detail(action: Action, reader: Reader): ListItem[] {
  const { description, doneWhen, reason, points, external } = action
  if (!description && !doneWhen && !reason && points.length === 0 && external.length === 0) return []
  const said = [
    description ? phraseFor(description, reader) : [],
    doneWhen ? [words('Done when: '), ...phraseFor(doneWhen, reader)] : [],
    reason ? [words('Dropped because: '), ...phraseFor(reason, reader)] : [],
    external.length === 0 ? [] : [words(external.map(({ tracker, key }) => `${tracker} ${key}`).join(', '))],
  ].filter((part) => part.length > 0)
  const first = paragraph(strong(plainFor(action.title, reader)), ...said.flatMap((part) => [words(' · '), ...part]))
  const checks = points.map(
    ({ text, done }): ListItem => ({ ...item(paragraph(...phraseFor(text, reader))), checked: done }),
  )
  return [item(first, ...(checks.length > 0 ? [list(false, checks)] : []))]
}

function promises(reader: Reader): Block[] {
  const promised = reader.postmortem.actions.filter((action) => action.public !== null)
  const items = promised.map((action) => promise(action, reader))
  return items.length === 0 ? [] : [{ ...list(true, items), data: { role: 'actions' } }]
}

const stateWords =
  /^(?:done|complete[d]?|in progress|open|planned|scheduled|won't do)?[\s,.;:–-]*(?:Q[1-4] \d{4})?[\s.]*$/i

/** Words of a public note that say a status: customers keep the ones they were given, while they are still true. */
const sayings: Record<ActionStatus, RegExp> = {
  open: /^(?:open|planned|scheduled)/i,
  'in-progress': /^in progress/i,
  done: /^(?:done|completed?)/i,
  'wont-do': /^won't do/i,
}

function promise(action: Action, reader: Reader): ListItem {
  const promisedFor = action.status === 'done' ? undefined : action.public?.promised?.text
  const note = phraseFor(action.public?.note ?? '', reader)
  const noteText = plainFor(action.public?.note ?? '', reader)
  const told = stateWords.test(noteText) ? sayings[action.status].exec(noteText)?.[0] : undefined
  const state = [told ?? actionStatusLabels[action.status], ...(promisedFor ? [promisedFor] : [])].join(', ')
  const title = paragraph(strong(plainFor(action.title, reader)), words(` (${state})`))
  // A note that only repeats the state, or the title, has been said by the line above.
  const says = noteText !== '' && !stateWords.test(noteText) && noteText !== plainFor(action.title, reader)
  const points = action.points.map(({ text }) => item(paragraph(...phraseFor(text, reader))))
  return item(title, ...(says ? [paragraph(...note)] : []), ...(points.length > 0 ? [list(false, points)] : []))
}

/** Actions that this reader is not told about. */
export const withheldActions = ({ audience, postmortem }: Reader): number =>
  audience === 'internal' ? 0 : postmortem.actions.filter((action) => action.public === null).length
