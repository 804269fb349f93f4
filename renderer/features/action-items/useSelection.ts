import { useCallback, useMemo, useState } from 'react'
import type { LedgerRow } from '../../../core/library/ledger.ts'
import { rowKey } from './words.ts'

export interface Selection {
  readonly keys: ReadonlySet<string>
  readonly rows: readonly LedgerRow[]
  readonly toggle: (key: string, extend: boolean) => void
  readonly all: () => void
  readonly clear: () => void
}

/** Which rows are chosen; only what is listed counts. With `extend`, everything from the last one on. */
export function useSelection(rows: readonly LedgerRow[]): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string | null>(null)
  const chosen = useMemo(() => rows.filter((row) => keys.has(rowKey(row))), [rows, keys])
  const toggle = useCallback(
    (key: string, extend: boolean) => {
      const order = rows.map(rowKey)
      const [from, to] = [order.indexOf(last ?? ''), order.indexOf(key)]
      setKeys((before) => {
        const next = new Set(before)
        if (extend && from !== -1 && to !== -1)
          for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
        else if (!next.delete(key)) next.add(key)
        return next
      })
      setLast(key)
    },
    [rows, last],
  )
  const all = useCallback(() => setKeys(new Set(rows.map(rowKey))), [rows])
  const clear = useCallback(() => setKeys(new Set()), [])
  return { keys, rows: chosen, toggle, all, clear }
}
