import { useState } from 'react'
import type { ImportCard } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { mappingOf, type Role, roleLabels, roles, rolesOf, withRole } from './columnRoles.ts'
import { type HeadTable, readHeadTable } from './readHeadTable.ts'
import { useColumnMemory } from './useColumnMemory.ts'

/** Opens the table of a file, so that its columns can be told by hand. */
export function ColumnMapping({ card }: { readonly card: ImportCard }) {
  const [table, setTable] = useState<HeadTable | 'none' | null>(null)
  if (table === 'none') return <p className="muted">There is no table in the first lines of this file.</p>
  if (table !== null) return <MappingTable card={card} table={table} onCancel={() => setTable(null)} />
  return (
    <p>
      <Button look="link" onClick={() => void readHeadTable(card.file).then((read) => setTable(read ?? 'none'))}>
        Say what its columns are…
      </Button>
    </p>
  )
}

interface MappingTableProps {
  readonly card: ImportCard
  readonly table: HeadTable
  readonly onCancel: () => void
}

function MappingTable({ card, table, onCancel }: MappingTableProps) {
  const answer = useApp((state) => state.answer)
  const memory = useColumnMemory(table.header)
  const [given, setGiven] = useState(() => rolesOf(table.header, card.options.map ?? memory.known))
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
