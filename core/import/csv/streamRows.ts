import type { SourceProblem } from '../../postmortem/source.ts'
import { encodingNotice, utf8Chunks } from '../decode.ts'
import type { ImportFile, ParseContext } from '../types.ts'
import { isBlank } from './cells.ts'
import { type CsvRow, CsvRows, type PlainLane } from './csvRows.ts'
import type { Dialect } from './dialect.ts'

/** What was seen on the way, apart from the records. */
export interface StreamNotes {
  readonly problems: SourceProblem[]
  /** Say once that a cell was no UTF-8. */
  readonly foreign: (line: number) => void
}

export function streamNotes(): StreamNotes {
  const problems: SourceProblem[] = []
  let said = false
  return {
    problems,
    foreign(line) {
      if (!said) problems.push(encodingNotice(line))
      said = true
    },
  }
}

/** Every record of a file below its `sep=` line. Blank lines come as null. `take` may return false to stop, `lane` may take what it understands first. */
export async function streamRows(
  file: ImportFile,
  dialect: Pick<Dialect, 'delimiter' | 'skip'>,
  context: ParseContext,
  notes: StreamNotes,
  take: (row: CsvRow | null) => boolean | undefined,
  lane: PlainLane | null = null,
): Promise<void> {
  const rows = new CsvRows(file.name, dialect.delimiter, 1, lane)
  let skipped = dialect.skip === 0
  let broken = 0
  const each = (row: CsvRow) => {
    if (!skipped) {
      skipped = true
      return true
    }
    if (row.broken && ++broken <= 20) {
      const message =
        'A quote in this line is not closed, or closes in the middle of a field. The line was read as it stands.'
      notes.problems.push({ line: row.line, code: 'quotes', message })
    }
    return take(isBlank(row) ? null : row)
  }
  for await (const chunk of utf8Chunks(file, context, file.pieces ?? file.chunks)) if (!rows.push(chunk, each)) return
  rows.end(each)
}
