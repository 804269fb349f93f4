import type { ReactNode } from 'react'

interface FilterChipProps {
  readonly pressed: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A filter that is on or off. */
export function FilterChip({ pressed, onPress, children }: FilterChipProps) {
  return (
    <button type="button" className="filter-chip" aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  )
}
