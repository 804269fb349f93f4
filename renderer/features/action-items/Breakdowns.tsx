import { type Breakdown, breakdowns, type Figures, type Part } from '../../../core/library/figures.ts'
import { readQuery } from '../../../core/library/query.ts'
import { actionTypes } from '../../../core/postmortem/action.ts'
import type { Library } from '../../../core/postmortem/library.ts'
import { useApp } from '../../store/useApp.ts'
import { FigureButton } from './Figures.tsx'
import { severityLabel, typeLabels } from './words.ts'

const names: Record<Breakdown, string> = {
  owner: 'Owner',
  team: 'Team',
  type: 'Type',
  severity: 'Severity',
  service: 'Service',
}
const shown = 8

/** Open and late ones by what they have in common, and the weeks as a table. */
export function Breakdowns({ figures }: { readonly figures: Figures }) {
  const library = useApp((state) => state.library)
  const byService = useApp((state) => readQuery(state.actionsView.query).fields.has('service'))
  // Within one service the others are those of incidents that touched both: no query names these.
  const told = breakdowns.filter((by) => by !== 'service' || !byService)
  return (
    <div className="breakdowns">
      {told.map((by) => (
        <BreakdownTable key={by} by={by} parts={figures.by[by]} library={library} />
      ))}
      <table className="breakdown">
        <caption>Week</caption>
        <thead>
          <tr>
            <th scope="col">Begins</th>
            <th scope="col">Opened</th>
            <th scope="col">Done</th>
            <th scope="col">Dropped</th>
          </tr>
        </thead>
        <tbody>
          {[...figures.weeks].reverse().map(({ week, monday, opened, done, dropped }) => (
            <tr key={week}>
              <th scope="row">{monday}</th>
              <td>
                <FigureButton count={opened} label={`${opened.n} opened in ${week}: show them`} />
              </td>
              <td>
                <FigureButton count={done} label={`${done.n} done in ${week}: show them`} />
              </td>
              <td>
                <FigureButton count={dropped} label={`${dropped.n} dropped in ${week}: show them`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface BreakdownTableProps {
  readonly by: Breakdown
  readonly parts: readonly Part[]
  readonly library: Library
}

function BreakdownTable({ by, parts, library }: BreakdownTableProps) {
  return (
    <table className="breakdown">
      <caption>{names[by]}</caption>
      <thead>
        <tr>
          <th scope="col">{names[by]}</th>
          <th scope="col">Open</th>
          <th scope="col">Late</th>
          <th scope="col">Median age</th>
        </tr>
      </thead>
      <tbody>
        {parts.slice(0, shown).map(({ key, open, late, medianAge }) => {
          const name = nameOf(by, key, library)
          return (
            <tr key={key ?? ''}>
              <th scope="row">{name}</th>
              <td>
                <FigureButton count={open} label={`${open.n} open, ${name}: show them`} />
              </td>
              <td>
                <FigureButton
                  className={late.n > 0 ? 'figure-link late' : 'figure-link'}
                  count={late}
                  label={`${late.n} late, ${name}: show them`}
                />
              </td>
              <td>{medianAge === null ? '' : `${Math.round(medianAge)} d`}</td>
            </tr>
          )
        })}
        {parts.length > shown && (
          <tr>
            <td colSpan={4} className="hint">
              and {parts.length - shown} more, fewer late
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function nameOf(by: Breakdown, key: string | null, library: Library): string {
  if (by === 'severity') return severityLabel(library, key)
  if (key === null) return `No ${names[by].toLowerCase()}`
  if (by !== 'type') return key
  const type = actionTypes.find((one) => one === key)
  return type ? typeLabels[type] : key
}
