import { useEffect, useState } from 'react'
import type { ImportCard } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { mappingOf, type Role, roleLabels, roles, rolesOf, withRole } from './columnRoles.ts'
import { type HeadTable, readHeadTable } from './readHeadTable.ts'
import { useColumnMemory } from './useColumnMemory.ts'

interface ColumnMappingProps {
  readonly card: ImportCard
  /** It was read by what its columns are called; nothing is asked. */
  readonly known?: boolean
}

/** Files whose columns were answered from memory: taken back, an answer stays taken back. */
const remembered = new WeakSet<File>()

/** Says what the columns were taken for, and opens the table so that they can be told by hand. */
export function ColumnMapping({ card, known = false }: ColumnMappingProps) {
  const [table, setTable] = useState<HeadTable | 'none' | null>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    let stopped = false
    void readHeadTable(card.file).then((read) => !stopped && setTable(read ?? 'none'))
    return () => {
      stopped = true
    }
  }, [card.file])
  if (table === 'none')
    return known ? null : <p className="muted">There is no table in the first lines of this file.</p>
  if (table === null) return null
  if (open) return <MappingTable card={card} table={table} onCancel={() => setOpen(false)} />
  return (
    <>
      <Remembered card={card} table={table} />
      <p className={known ? 'import-answer' : undefined}>
        {known && card.options.map === undefined && `${columnsSentence(table.guess)} `}
        <Button look="link" onClick={() => setOpen(true)}>
          {known ? 'Change columns…' : 'Say what its columns are…'}
        </Button>
      </p>
    </>
  )
}

/** “Columns: time from “When”, what happened from “Entry”.” */
function columnsSentence(map: Readonly<Record<string, string>>): string {
  const parts = roles.flatMap((role) =>
    map[role] === undefined ? [] : [`${roleLabels[role].toLowerCase()} from “${map[role]}”`],
  )
  return parts.length === 0 ? '' : `Columns: ${parts.join(', ')}.`
}

/** What was said about a table with this header before is said again, once; the card shows it with a way back. */
function Remembered({ card, table }: { readonly card: ImportCard; readonly table: HeadTable }) {
  const answer = useApp((state) => state.answer)
  const { known, remember } = useColumnMemory(table.header)
  const { map } = card.options
  const mapping = mappingOf(table.header, rolesOf(table.header, known))
  const wanted = mapping !== null && card.options.map === undefined && card.options.format === undefined
  useEffect(() => {
    if (!wanted || mapping === null || remembered.has(card.file)) return
    remembered.add(card.file)
    answer(card.key, mapping)
  }, [wanted, mapping, card, answer])
  const fresh = map !== undefined && JSON.stringify(map) !== JSON.stringify(known)
  useEffect(() => {
    if (fresh) remember(map)
  })
  return null
}

interface MappingTableProps {
  readonly card: ImportCard
  readonly table: HeadTable
  readonly onCancel: () => void
}

function MappingTable({ card, table, onCancel }: MappingTableProps) {
  const answer = useApp((state) => state.answer)
  const memory = useColumnMemory(table.header)
  const [given, setGiven] = useState(() =>
    rolesOf(table.header, card.options.map ?? { ...table.guess, ...memory.known }),
  )
  const mapping = mappingOf(table.header, given)
  const use = () => {
    if (mapping === null) return
    memory.remember(mapping.map ?? {})
    answer(card.key, mapping)
  }
  return (
    <div className="column-mapping">
      <div className="column-scroll">
        <table>
          <thead>
            <tr>
              {table.header.map((name, index) => (
                <th key={name} scope="col">
                  <span>{name}</span>
                  <RoleSelect
                    column={name}
                    value={given[index] ?? 'skip'}
                    onChange={(role) => setGiven(withRole(given, index, role))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ line, cells }) => (
              <tr key={line}>
                {table.header.map((name, index) => (
                  <td key={name} className={given[index] === 'skip' ? 'skipped' : undefined}>
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="popover-actions">
        <Button look="primary" disabled={mapping === null} onClick={use}>
          Use mapping
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
        {mapping === null && <span className="muted">A time and what happened, or a value, are needed.</span>}
      </div>
    </div>
  )
}

interface RoleSelectProps {
  readonly column: string
  readonly value: Role
  readonly onChange: (role: Role) => void
}

function RoleSelect({ column, value, onChange }: RoleSelectProps) {
  return (
    <select
      className="field"
      aria-label={`What “${column}” is`}
      value={value}
      onChange={({ target }) => {
        const role = roles.find((one) => one === target.value)
        if (role) onChange(role)
      }}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {roleLabels[role]}
        </option>
      ))}
    </select>
  )
}
