import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Popover } from './Popover.tsx'

export interface MenuItem {
  readonly id: string
  readonly label: string
  /** Shown at the right. */
  readonly keys?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly onSelect: () => void
}

interface MenuProps {
  readonly label: string
  readonly button: ReactNode
  readonly buttonClass?: string
  readonly buttonLabel?: string
  readonly align?: 'start' | 'end'
  readonly items: readonly MenuItem[]
}

/** A button that opens a list of things to do. Arrows move, a letter jumps, Enter does it. */
export function Menu({ items, ...popover }: MenuProps) {
  return <Popover {...popover}>{(close) => <MenuList label={popover.label} items={items} onDone={close} />}</Popover>
}

interface MenuListProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly onDone: () => void
}

export function MenuList({ label, items, onDone }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]:not([disabled])') ?? [])]
    const at = rows.findIndex((row) => row.matches(':focus'))
    const to = menuTarget(event.key, at, rows)
    if (to === null) return
    event.preventDefault()
    rows[to]?.focus()
  }
  return (
    <div ref={list} role="menu" aria-label={label} className="menu" tabIndex={-1} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          {...(item.checked === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': item.checked })}
          disabled={item.disabled}
          className="menu-item"
          onClick={() => {
            onDone()
            item.onSelect()
          }}
        >
          <span className="menu-check" aria-hidden="true">
            {item.checked ? '✓' : ''}
          </span>
          <span>{item.label}</span>
          {item.keys && <kbd>{item.keys}</kbd>}
        </button>
      ))}
    </div>
  )
}

/** The row that a key goes to, or null when the key means nothing here. */
function menuTarget(key: string, at: number, rows: readonly HTMLElement[]): number | null {
  if (key === 'ArrowDown') return (at + 1) % rows.length
  if (key === 'ArrowUp') return (at - 1 + rows.length) % rows.length
  if (key === 'Home') return 0
  if (key === 'End') return rows.length - 1
  if (!/^[\p{L}\p{N}]$/u.test(key)) return null
  const starts = (row: HTMLElement | undefined) =>
    row?.textContent?.replace('✓', '').trim().toLowerCase().startsWith(key.toLowerCase())
  const order = rows.map((_, index) => (at + 1 + index) % rows.length)
  return order.find((index) => starts(rows[index])) ?? null
}
