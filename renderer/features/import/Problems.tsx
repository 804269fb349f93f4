import { type Line, LineList } from './LineList.tsx'

/** Lines that are not taken as they stand, each with what stood there. */
export function Problems({ problems }: { readonly problems: readonly Line[] }) {
  if (problems.length === 0) return null
  const one = problems.length === 1
  return (
    <details className="import-problems" open={one}>
      <summary>{one ? '1 line needs a look' : `${problems.length} lines need a look`}</summary>
      <LineList lines={problems} />
    </details>
  )
}
