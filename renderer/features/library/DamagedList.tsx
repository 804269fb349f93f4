import { useApp } from '../../store/useApp.ts'

/** Folders that can't be opened, with the reason. They are left exactly as they are. */
export function DamagedList() {
  const damaged = useApp((state) => state.damaged)
  if (damaged.length === 0) return null
  return (
    <section className="damaged" aria-label="Damaged">
      <h2>Damaged ({damaged.length})</h2>
      <ul>
        {damaged.map(({ folder, report }) => (
          <li key={folder}>
            <b>{folder}</b>
            <p>
              {report.title} {report.hint}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
