import { type KeyboardEvent, useRef, useState } from 'react'
import type { Action } from '../../../core/postmortem/action.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { ActionRow } from './ActionRow.tsx'
import { deleteAction } from './actionEdits.ts'

interface ActionTableProps {
  readonly actions: readonly Action[]
  readonly postmortem: Postmortem
  readonly onAdd: () => void
}

/** Letters of a row: the cell they go to. */
const cells: Readonly<Record<string, string>> = { o: 'owner', d: 'due', s: 'status', t: 'type', p: 'priority' }

/** One row for each action; with the focus on a row O, D, S, T and P go to its cells. */
export function ActionTable({ actions, postmortem, onAdd }: ActionTableProps) {
  const selected = useApp((state) => state.selected)
  const view = useApp((state) => state.view)
  const edit = useApp((state) => state.edit)
  const letters = useApp((state) => state.settings.singleKeys)
  const [open, setOpen] = useState<string | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const at = Math.max(
    0,
    actions.findIndex(({ id }) => id === selected),
  )
  const rowOf = (id: string) =>
    [...(table.current?.querySelectorAll<HTMLElement>('[data-action]') ?? [])].find((row) => row.dataset.action === id)
  const go = (to: number) => {
    const next = actions[Math.max(0, Math.min(actions.length - 1, to))]
    if (!next) return
    view({ selected: next.id })
    rowOf(next.id)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.action === undefined) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const id = event.target.dataset.action
    const cell = letters ? cells[event.key.toLowerCase()] : undefined
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at - 1)
    else if (event.key === 'Enter') setOpen(open === id ? null : id)
    else if (event.key === 'Delete') edit('Delete action', deleteAction(id))
    else if (letters && event.key.toLowerCase() === 'n') onAdd()
    else if (cell) rowOf(id)?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus()
    else return
    event.preventDefault()
  }
  return (
    <table ref={table} className="action-table" onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">Action</th>
          <th scope="col">Type</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">Status</th>
          <th scope="col">
            <span className="unseen">Sub-points and more</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action, index) => (
          <ActionRow
            key={action.id}
            action={action}
            postmortem={postmortem}
            active={index === at}
            open={open === action.id}
            onOpen={(shown) => setOpen(shown ? action.id : null)}
            onSelect={() => view({ selected: action.id })}
          />
        ))}
      </tbody>
    </table>
  )
}
