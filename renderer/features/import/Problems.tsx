import { type Line, LineList } from './LineList.tsx'

interface ProblemsProps {
  readonly problems: readonly Line[]
  /** Named where several files have some. */
  readonly file?: string
}

/** Lines that are not taken as they stand, each with what stood there. */
export function Problems({ problems, file }: ProblemsProps) {
  if (problems.length === 0) return null
  const one = problems.length === 1
  return (
    <details className="import-problems" open={one}>
      <summary>
        {file !== undefined && `${file}: `}
        {one ? '1 line needs a look' : `${problems.length} lines need a look`}
      </summary>
      <LineList lines={problems} />
    </details>
  )
}
