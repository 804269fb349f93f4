import { Table } from 'lucide-react'
import { Menu } from '../../ui/Menu.tsx'
import type { TableStep } from '../blockCommands.ts'

const steps: readonly (readonly [TableStep, string])[] = [
  ['rowAbove', 'Row above'],
  ['rowBelow', 'Row below'],
  ['columnLeft', 'Column to the left'],
  ['columnRight', 'Column to the right'],
  ['deleteRow', 'Delete row'],
  ['deleteColumn', 'Delete column'],
  ['deleteTable', 'Delete table'],
]

/** What can be done to the table around the caret. */
export function TableMenu({ onStep }: { onStep: (step: TableStep) => void }) {
  return (
    <Menu
      label="Table"
      buttonLabel="Table: rows and columns"
      buttonClass="ed-tool ed-tool-on"
      button={<Table size={16} />}
      items={steps.map(([step, label]) => ({ id: step, label, onSelect: () => onStep(step) }))}
    />
  )
}
