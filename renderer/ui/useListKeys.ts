import { type KeyboardEvent, useRef } from 'react'
import { isTextTarget } from './focusables.ts'

interface ListKeys {
  readonly count: number
  /** Index of the current row, -1 for none. */
  readonly current: number
  readonly onMove: (index: number) => void
  readonly onOpen?: (index: number) => void
  /** Words of a row, for type-ahead. Leave out where single letters do other things. */
  readonly text?: (index: number) => string
}

const typeAheadMs = 700

/** Keys of every list: arrows or J and K, Home and End, Enter opens, letters jump. Not while text is being typed in a row. */
export function useListKeys({ count, current, onMove, onOpen, text }: ListKeys) {
  const typed = useRef({ text: '', at: 0 })
  return (event: KeyboardEvent): void => {
    if (isTextTarget(event.target) || event.metaKey || event.ctrlKey || event.altKey || count === 0) return
    const move = targetOf(event.key, current, count, text !== undefined)
    if (move !== null) onMove(move)
    else if (event.key === 'Enter' && onOpen && current >= 0) onOpen(current)
    else if (!text || event.key.length !== 1 || !jump(event)) return
    event.preventDefault()
  }

  function jump({ key, timeStamp }: KeyboardEvent): boolean {
    const fresh = timeStamp - typed.current.at > typeAheadMs
    typed.current = { text: (fresh ? '' : typed.current.text) + key.toLowerCase(), at: timeStamp }
    const from = fresh ? current + 1 : Math.max(current, 0)
    const order = Array.from({ length: count }, (_, index) => (from + index) % count)
    const found = order.find((index) => text?.(index).toLowerCase().startsWith(typed.current.text))
    if (found !== undefined) onMove(found)
    return found !== undefined
  }
}

function targetOf(key: string, current: number, count: number, typeAhead: boolean): number | null {
  const letter = typeAhead ? '' : key.toLowerCase()
  if (key === 'ArrowDown' || letter === 'j') return Math.min(current + 1, count - 1)
  if (key === 'ArrowUp' || letter === 'k') return Math.max(current - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
