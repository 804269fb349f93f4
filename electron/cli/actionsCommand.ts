import path from 'node:path'
import { type Command, Option } from 'commander'
import { actionExporterOf, actionExporters } from '../../core/export/actions/actionExporters.ts'
import { figuresOf } from '../../core/library/figures.ts'
import { type LedgerRow, ledgerOf } from '../../core/library/ledger.ts'
import { matchesRow, namesPerson } from '../../core/library/matchRow.ts'
import { sortRows } from '../../core/library/orderRows.ts'
import { readQuery } from '../../core/library/query.ts'
import { actionStatusLabels, isOpen } from '../../core/postmortem/action.ts'
import type { Day } from '../../core/time/instant.ts'
import { dayIn } from './dayIn.ts'
import { platform } from './document.ts'
import { openLibrary } from './library.ts'
import { day } from './readFlags.ts'
import { print, printJson, usage } from './terminal.ts'

interface Flags {
  readonly open?: boolean
  readonly overdue?: boolean
  readonly owner?: string
  readonly query?: string
  readonly asOf?: Day
  readonly to?: string
  readonly json?: boolean
}

export function actionsCommand(program: Command): void {
  program
    .command('actions <library>')
    .description('action items of every postmortem, late ones first')
    .option('--open', 'only what is still to be done')
    .option('--overdue', 'only what is past its due date')
    .option('--owner <name>', 'only of this person, by name, part of it or alias')
    .option('--query <query>', 'narrow further: sev:1 service:render type:prevent words…')
    .option('--as-of <day>', 'as things stood on this day, as 2025-11-24', day)
    .addOption(
      new Option('--to <format>', 'print the list for another program').choices(actionExporters.map(({ id }) => id)),
    )
    .option('--json', 'print JSON')
    .action(actions)
}

/** Owner and query set what is counted; --open and --overdue only what is listed, so that the summary stays one of the whole. */
async function actions(typed: string, flags: Flags): Promise<void> {
  if (flags.to !== undefined && flags.json) throw usage('--to prints its own format, without --json')
  const { root, library, nameOf, me, index } = await openLibrary(typed)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const asOf = flags.asOf ?? dayIn(zone, platform.now())
  const query = readQuery(flags.query ?? '')
  const scope = ledgerOf(index.digests(), { asOf, zone, nameOf }).filter(
    (row) => ownedBy(row, flags.owner, nameOf) && matchesRow(row, query, { me }),
  )
  const listed = sortRows(scope, 'late').filter(
    ({ action, lateDays }) => (!flags.open || isOpen(action)) && (!flags.overdue || lateDays > 0),
  )
  if (flags.to !== undefined) {
    const name = library.name || path.basename(root)
    return print(actionExporterOf(flags.to).write(listed, { name, at: platform.now(), asOf }))
  }
  if (flags.json) return printJson({ actions: listed.map(actionShape), summary: summaryShape(scope, asOf), asOf })
  for (const row of listed) print(line(row))
  const { open, overdue, closedOnTime, medianAgeDays } = summaryShape(scope, asOf)
  const onTime = closedOnTime === null ? 'none closed that had a due date' : `${percent(closedOnTime)} closed on time`
  const age = medianAgeDays === null ? '' : `, median age ${medianAgeDays} d`
  print(`${open} open, ${overdue} late on ${asOf}; ${onTime}${age}.`)
}

function ownedBy(row: LedgerRow, owner: string | undefined, nameOf: (name: string | null) => string | null): boolean {
  if (owner === undefined) return true
  return (
    namesPerson(row.owner, owner) ||
    namesPerson(row.action.owner, owner) ||
    namesPerson(row.owner, nameOf(owner) ?? '-')
  )
}

function actionShape({ action, owner, folder, postmortem, lateDays, ageDays, severity }: LedgerRow) {
  return {
    id: action.id,
    title: action.title,
    postmortem: folder,
    postmortemTitle: postmortem,
    type: action.type,
    priority: action.priority,
    severity,
    owner,
    team: action.team ?? null,
    due: action.due?.date ?? null,
    dueText: action.due?.text ?? null,
    status: action.status,
    overdueDays: lateDays,
    ageDays,
    created: action.created,
    completed: action.completed,
    external: action.external,
  }
}

/** Closed on time: share (0 to 1) of what is done and had a due date, by that date; null when there is none. */
function summaryShape(rows: readonly LedgerRow[], asOf: Day) {
  const { open, late, closedOnTime, age, aging } = figuresOf(rows, asOf)
  const { onTime, of } = closedOnTime.ever
  return {
    open: open.n,
    overdue: late.n,
    closedOnTime: of.n === 0 ? null : onTime.n / of.n,
    closedOnTimeOf: of.n,
    medianAgeDays: age.median,
    medianAgeOf: age.n,
    aging: aging.map(({ label, count }) => ({ label, open: count.n })),
  }
}

const percent = (share: number) => `${Math.round(share * 100)} %`

function line({ action, owner, folder, lateDays }: LedgerRow): string {
  const due = action.due === null ? 'no due date' : `due ${action.due.text}`
  const late = lateDays > 0 ? `, ${lateDays} d late` : ''
  return `${actionStatusLabels[action.status].padEnd(11)}  ${action.title}  [${action.type}] ${owner ?? 'no owner'}, ${due}${late}  (${folder})`
}
