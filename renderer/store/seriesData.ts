import { type ErrorReport, toReport } from '../../core/errors.ts'
import type { Columns } from '../../core/metrics/columns.ts'
import type { Series } from '../../core/postmortem/series.ts'
import type { Source } from '../../core/postmortem/source.ts'
import { inProcessReader } from '../workers/evidenceReader.ts'
import type { StoreTools } from './types.ts'

type Take = (columns: ReadonlyMap<string, Columns>, failures: ReadonlyMap<string, ErrorReport>) => void

/** Points of `series`, file by file from their attachments; `take` is called after each file. Never throws. */
export async function readSeriesData(
  series: readonly Series[],
  sources: readonly Source[],
  place: { readonly library: string; readonly folder: string },
  { host, platform, reader = inProcessReader(platform) }: StoreTools,
  take: Take,
): Promise<void> {
  for (const [sourceId, group] of bySource(series)) {
    const name = sources.find((source) => source.id === sourceId)?.name ?? sourceId
    try {
      const { bytes } = await host['attachment.read']({ ...place, sha256: sourceId })
      // A copy, since a File may not be made of a view of shared memory.
      const columns = await reader.columns(group, new File([Uint8Array.from(bytes)], name))
      take(columns, new Map())
    } catch (error) {
      const report = toReport(error)
      take(new Map(), new Map(group.map((one) => [one.id, report])))
    }
  }
}

function bySource(series: readonly Series[]): Map<string, Series[]> {
  const groups = new Map<string, Series[]>()
  for (const one of series) groups.set(one.source, [...(groups.get(one.source) ?? []), one])
  return groups
}
