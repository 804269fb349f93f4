import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../core/host/contract.ts'
import { type Query, type QueryField, readQuery, writeQuery } from '../../../core/library/query.ts'
import type { AppState } from '../../store/types.ts'
import { useAppStore } from '../../store/useApp.ts'

export type Ledger = Output<'library.actions'>

const step = 200
const mostAtOnce = 1000
const pollMs = 700
/** What narrows the figures as well; the rest only says which of their rows are listed. */
const scopeFields = new Set<QueryField>(['owner', 'team', 'type', 'sev', 'service', 'in', 'before', 'after'])

export function scopeOf({ words, fields }: Query): string {
  return writeQuery({ words, fields: new Map([...fields].filter(([field]) => scopeFields.has(field))) })
}

/** Whatever an answer depends on. */
const parts = ['actionsView', 'today', 'rows', 'people', 'current', 'actionsRevision', 'settings'] as const

function askFor(state: AppState, from: number, count: number): ReturnType<AppState['listActions']> {
  const { query, asOf, sort, group } = state.actionsView
  return state.listActions({
    scope: scopeOf(readQuery(query)),
    query,
    asOf: asOf ?? state.today,
    sort,
    group,
    from,
    count,
  })
}

/** Figures and rows as the view asks for them; asked again when a file, the day or the view changes. */
export function useLedger(): { readonly ledger: Ledger | null; readonly more: () => void } {
  const store = useAppStore()
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const latest = useRef(0)
  const shown = useRef(0)
  const ask = useCallback(
    async (from: number, count: number) => {
      latest.current += 1
      const number = latest.current
      const answer = await askFor(store.getState(), from, count)
      // An older answer that comes late is not shown.
      if (answer === null || number !== latest.current) return
      setLedger((before) => (from > 0 && before ? { ...answer, rows: [...before.rows, ...answer.rows] } : answer))
      shown.current = from + answer.rows.length
    },
    [store],
  )
  useEffect(() => {
    void ask(0, step)
    return store.subscribe((now, before) => {
      if (parts.every((part) => now[part] === before[part])) return
      const samePlace = now.actionsView === before.actionsView && now.current === before.current
      void ask(0, samePlace ? Math.min(mostAtOnce, Math.max(step, shown.current)) : step)
    })
  }, [store, ask])
  const checking = ledger?.checking != null
  useEffect(() => {
    if (!checking) return
    const timer = setInterval(() => void ask(0, step), pollMs)
    return () => clearInterval(timer)
  }, [checking, ask])
  const more = useCallback(() => void ask(shown.current, step), [ask])
  return { ledger, more }
}
