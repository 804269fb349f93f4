import { inspectFile } from '../../core/import/inspect.ts'
import { readColumns } from '../../core/import/readColumns.ts'
import type { ImportFile, ImportOptions, Inspected } from '../../core/import/types.ts'
import type { Columns } from '../../core/metrics/columns.ts'
import type { Platform } from '../../core/platform.ts'
import type { Series } from '../../core/postmortem/series.ts'

/** Reads evidence for the store: in a worker where there is one, else in the page itself. */
export interface EvidenceReader {
  /**
   * `options.progress` is told bytes read; `options.cancelled` is asked now and then; `beside` are files that came with
   * it and may explain it. Throws FaultlineError.
   */
  readonly inspect: (file: File, options: ImportOptions, beside?: readonly File[]) => Promise<Inspected>
  /** Points of series that all came from `file`, by series id. */
  readonly columns: (series: readonly Series[], file: File) => Promise<ReadonlyMap<string, Columns>>
}

const pieceBytes = 1024 * 1024

/** A dropped file as core reads it: in pieces, so that a large one never lies in memory whole. Dropped files have no folders. */
export function importFileOf(file: File, beside: readonly File[] = []): ImportFile {
  return {
    name: file.name,
    size: file.size,
    async *chunks() {
      for (let start = 0; start < file.size; start += pieceBytes)
        yield new Uint8Array(await file.slice(start, start + pieceBytes).arrayBuffer())
    },
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
    beside: async (path) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const found = beside.find((one) => one.name.toLowerCase() === name)
      return found === undefined ? null : importFileOf(found)
    },
  }
}

export function inProcessReader(platform: Platform): EvidenceReader {
  return {
    inspect: (file, options, beside) => inspectFile(importFileOf(file, beside), options, platform),
    columns: (series, file) => readColumns([...series], importFileOf(file), platform),
  }
}
