import { type ErrorReport, toReport } from '../../core/errors.ts'
import { receiveAttachment } from '../../core/host/attachment.ts'
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
      const pieces: Blob[] = []
      const read = (offset: number) => host['attachment.read']({ ...place, sha256: sourceId, offset })
      // Blobs, which a browser keeps outside the page's memory; copies, since they may not be made of views of shared memory.
      for await (const piece of receiveAttachment(read)) pieces.push(new Blob([Uint8Array.from(piece)]))
      const columns = await reader.columns(group, new File(pieces, name))
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
