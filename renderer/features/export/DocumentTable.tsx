import type { Table } from 'mdast'
import { numbered } from '../../ui/numbered.ts'
import { inlines } from './inlines.tsx'

export function DocumentTable({ table }: { table: Table }) {
  const [head, ...rows] = table.children
  return (
    <table data-role={table.data?.role}>
      <thead>
        <tr>
          {numbered(head?.children ?? []).map(({ key, item: cell }) => (
            <th key={key} scope="col">
              {inlines(cell.children)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(rows).map(({ key, item: row }) => (
          <tr key={key}>
            {numbered(row.children).map(({ key, item: cell }) => (
              <td key={key}>{inlines(cell.children)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
