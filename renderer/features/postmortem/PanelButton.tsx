import { PanelRight } from 'lucide-react'
import { useFindings } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'

/** Opens and closes the side panel; while it is closed it says how many findings wait in it. */
export function PanelButton() {
  const open = useApp((state) => state.panelOpen)
  const view = useApp((state) => state.view)
  const waiting = useFindings().filter(({ group }) => group !== 'finish').length
  const label = open ? 'Close the side panel' : `Open the side panel${waiting > 0 ? `: ${waiting} findings` : ''}`
  return (
    <button
      type="button"
      className="panel-button"
      aria-expanded={open}
      aria-label={label}
      title={label}
      onClick={() => view({ panelOpen: !open })}
    >
      <PanelRight size={16} aria-hidden="true" />
      {!open && waiting > 0 && <span>{waiting}</span>}
    </button>
  )
}
