import { FaultlineError } from '../errors.ts'
import type { Columns } from '../metrics/columns.ts'
import { deriveColumns } from '../metrics/derive.ts'
import type { DerivedSeries, Series } from '../postmortem/series.ts'
import { importers } from './registry.ts'
import type { ImportFile, ParseContext } from './types.ts'

/**
 * The points of some series of one source, by series id, read again from its attachment with the answers that were given
 * when it came in. A series that the file no longer holds is left out.
 */
export async function readColumns(
  series: readonly Series[],
  file: ImportFile,
  platform: ParseContext['platform'],
): Promise<Map<string, Columns>> {
  const found = new Map<string, Columns>()
  for (const [first, ...others] of byReading(series)) {
    if (first === undefined) continue
    const importer = importers.find((each) => each.id === first.format)
    if (importer === undefined) throw new FaultlineError('import.unknownFormat', { format: first.format })
    const parsed = await importer.parse(file, { platform, options: first.read })
    const at = (column: Series['column']): Columns | undefined => {
      const place = placeOf(column)
      const match = parsed.series.find((other) => placeOf(other.column) === place)
      return match && { t: match.t, v: match.v }
    }
    for (const each of [first, ...others]) {
      const columns = each.derived === undefined ? at(each.column) : derivedFrom(each.derived, at)
      if (columns !== undefined) found.set(each.id, columns)
    }
  }
  return found
}

/** Undefined when the file no longer holds one of its parts. */
function derivedFrom(
  { kind, parts, percent }: DerivedSeries,
  at: (column: Series['column']) => Columns | undefined,
): Columns | undefined {
  const made = parts.map(({ column, role, bound }) => ({
    columns: at(column),
    role,
    ...(bound === undefined ? {} : { bound }),
  }))
  const there = made.flatMap(({ columns, ...part }) => (columns === undefined ? [] : [{ ...part, columns }]))
  return there.length === made.length ? deriveColumns(kind, there, percent) : undefined
}

/** Nearly always one group: series that were imported together were read in the same way. */
function byReading(series: readonly Series[]): Series[][] {
  const groups = new Map<string, Series[]>()
  for (const each of series) {
    const key = JSON.stringify([each.format, each.read])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()]
}

function placeOf({ time, value, where, table }: Series['column']): string {
  return JSON.stringify([time, value, table ?? 0, where?.map(({ column, equals }) => [column, equals]) ?? []])
}
