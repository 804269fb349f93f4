import { useState } from 'react'
import type { CompareRow, RowKind } from '../../../core/export/publish/comparePage.ts'
import type { Unit } from '../../../core/export/publish/pageUnits.ts'
import { Button } from '../../ui/Button.tsx'

interface CompareRowsProps {
  readonly rows: readonly CompareRow[]
  readonly ticked: ReadonlySet<number>
  readonly onToggle: (id: number) => void
}

const words: Readonly<Record<Exclude<RowKind, 'same'>, string>> = {
  changed: 'Change',
  added: 'Add',
  dropped: 'Leave out',
  extra: 'Keep',
}

/** The words as a page shows them; the new text below has its markup. */
const shown = (unit: Unit | null) => unit?.text.replace(/(?<!\\)\*\*/g, '').replace(/^#+ /, '')

/** Page, last post, proposal: one row for each piece; what is the same everywhere is folded. */
export function CompareRows({ rows, ticked, onToggle }: CompareRowsProps) {
  const [all, setAll] = useState(false)
  const same = rows.filter(({ kind }) => kind === 'same').length
  const shown = all ? rows : rows.filter(({ kind }) => kind !== 'same')
  return (
    <>
      <table className="compare-rows" aria-label="Page, last posted, proposed">
        <thead>
          <tr>
            <th scope="col">Take</th>
            <th scope="col">On the page</th>
            <th scope="col">Last posted</th>
            <th scope="col">Proposed</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.id} row={row} ticked={ticked.has(row.id)} onToggle={() => onToggle(row.id)} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="part-note">Nothing on the page differs.</p>}
      {same > 0 && (
        <Button look="link" onClick={() => setAll(!all)}>
          {all ? 'Hide what is the same' : `Show ${same} that are the same`}
        </Button>
      )}
    </>
  )
}

function Row({ row, ticked, onToggle }: { row: CompareRow; ticked: boolean; onToggle: () => void }) {
  const { kind, page, posted, proposed } = row
  const label = (page ?? proposed)?.text ?? ''
  return (
    <tr data-kind={kind} data-ticked={ticked || undefined}>
      <td>
        {kind === 'same' ? (
          <span className="hint">same</span>
        ) : (
          <label className="compare-tick">
            <input
              type="checkbox"
              checked={ticked}
              onChange={onToggle}
              aria-label={`${words[kind]}: ${label.slice(0, 80)}`}
            />{' '}
            {words[kind]}
          </label>
        )}
      </td>
      <td>{shown(page) ?? <span className="hint">not there</span>}</td>
      <td>
        {posted === null ? (
          <span className="hint">–</span>
        ) : posted.key === page?.key ? (
          <span className="hint">as on the page</span>
        ) : (
          shown(posted)
        )}
      </td>
      <td>{shown(proposed) ?? <span className="hint">{kind === 'extra' ? 'not ours' : 'left out'}</span>}</td>
    </tr>
  )
}
