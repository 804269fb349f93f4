import type { ReactNode } from 'react'

interface ToolButtonProps {
  readonly name: string
  readonly keys?: string
  /** Absent for what is done rather than switched. */
  readonly on?: boolean
  readonly off: boolean
  readonly act: () => unknown
  readonly icon: ReactNode
  /** Shows words beside its sign. */
  readonly wide?: boolean
  /** The one that Tab reaches. */
  readonly first?: boolean
}

export function ToolButton({ name, keys, on, off, act, icon, wide = false, first = false }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={wide ? 'ed-tool ed-tool-wide' : 'ed-tool'}
      aria-label={name}
      title={keys ? `${name} (${keys})` : name}
      aria-pressed={on}
      disabled={off}
      tabIndex={first ? 0 : -1}
      // The selection stays in the text while the pointer presses a button.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => act()}
    >
      {icon}
    </button>
  )
}
