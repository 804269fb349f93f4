import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react'
import { useListKeys } from '../../../ui/useListKeys.ts'

export interface OptionListHandle {
  readonly focus: () => void
}

interface OptionListProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Key of the row that the keys act on. */
  readonly active: string | null
  readonly onActive: (key: string) => void
  readonly isChosen: (row: Row) => boolean
  /** A click on the row's sign, or Space. */
  readonly onChoose: (row: Row) => void
  /** Other keys; true when the key meant something. */
  readonly onKey?: (event: KeyboardEvent, row: Row) => boolean
  readonly render: (row: Row) => ReactNode
  readonly ref?: Ref<OptionListHandle>
}

/** Every row is as high as this, so that ten thousand need no measuring. */
const rowHeight = 36
/** Below this, all rows are in the page. */
const virtualFrom = 60
const page = 12

/**
 * A list of things to tick, of any length: one stop for Tab, J, K and arrows inside, Space ticks. The focus stays on the
 * list and the active row is named by it, so that rows out of sight need not be in the page.
 */
export function OptionList<Row>(props: OptionListProps<Row>) {
  const { label, rows, keyOf, active, onActive, isChosen, onChoose, render, ref } = props
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const found = rows.findIndex((row) => keyOf(row) === active)
  const at = found === -1 ? 0 : found
  const row = rows[at]
  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }), [])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    getItemKey: (index) => {
      const one = rows[index]
      return one === undefined ? index : keyOf(one)
    },
  })
  useEffect(() => {
    if (rows.length > 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, rows.length, virtual])
  const onKeyDown = useOptionKeys(props, at)
  const shown =
    rows.length < virtualFrom
      ? rows.map((_, index) => ({ index, start: index * rowHeight }))
      : virtual.getVirtualItems().map(({ index, start }) => ({ index, start }))
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={row === undefined ? undefined : `${id}-${keyOf(row)}`}
      tabIndex={0}
      className="option-list"
      onKeyDown={onKeyDown}
      onFocus={({ target }) => target !== box.current && box.current?.focus()}
    >
      <div role="presentation" className="option-list-inner" style={{ height: rows.length * rowHeight }}>
        {shown.flatMap(({ index, start }) => {
          const one = rows[index]
          if (one === undefined) return []
          const key = keyOf(one)
          return [
            <OptionRow
              key={key}
              id={`${id}-${key}`}
              place={{ index, start, of: rows.length }}
              active={index === at}
              chosen={isChosen(one)}
              onActive={() => onActive(key)}
              onChoose={() => onChoose(one)}
            >
              {render(one)}
            </OptionRow>,
          ]
        })}
      </div>
    </div>
  )
}

/** What the keys do: moving, ticking, and whatever the list itself adds. */
function useOptionKeys<Row>({ rows, keyOf, onActive, onChoose, onKey }: OptionListProps<Row>, at: number) {
  const row = rows[at]
  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(to, rows.length - 1))]
    if (next !== undefined) onActive(keyOf(next))
  }
  const walk = useListKeys({ count: rows.length, current: at, onMove: go })
  return (event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === ' ' && plain && row !== undefined) onChoose(row)
    else if (event.key === 'PageDown' && plain) go(at + page)
    else if (event.key === 'PageUp' && plain) go(at - page)
    else if (!plain || row === undefined || onKey?.(event, row) !== true) return walk(event)
    event.preventDefault()
  }
}

interface OptionRowProps {
  readonly id: string
  /** `start` in pixels from the top of the list. */
  readonly place: { readonly index: number; readonly start: number; readonly of: number }
  readonly active: boolean
  readonly chosen: boolean
  readonly onActive: () => void
  readonly onChoose: () => void
  readonly children: ReactNode
}

function OptionRow({ id, place, active, chosen, onActive, onChoose, children }: OptionRowProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-posinset={place.index + 1}
      aria-setsize={place.of}
      className={active ? 'option-row active' : 'option-row'}
      style={{ transform: `translateY(${place.start}px)`, height: rowHeight }}
      onPointerDown={onActive}
    >
      <span className="option-sign" aria-hidden="true" data-chosen={chosen} onClick={onChoose} />
      {children}
    </div>
  )
}
