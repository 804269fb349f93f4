import { readQuery, writeQuery } from '../../../core/library/query.ts'
import { useApp } from '../../store/useApp.ts'
import { scopeOf } from './useLedger.ts'

/** Shows the rows that a figure counts: its own query inside what the figures are counted over. */
export function useFigure(): (query: string) => void {
  const query = useApp((state) => state.actionsView.query)
  const viewActions = useApp((state) => state.viewActions)
  return (own) => {
    const scope = scopeOf(readQuery(query))
    viewActions({ query: merged(scope, own), promises: false })
  }
}

/** The figure's own value of a field is inside that of the scope, and stands alone. */
export function merged(scope: string, own: string): string {
  const [outer, inner] = [readQuery(scope), readQuery(own)]
  return writeQuery({ words: outer.words, fields: new Map([...outer.fields, ...inner.fields]) })
}
