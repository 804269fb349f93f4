import '../host/noEval.ts'
import { toReport } from '../../core/errors.ts'
import { workerPlatform } from '../host/workerPlatform.ts'
import { inProcessReader } from './evidenceReader.ts'
import type { ReaderReply, ReaderRequest } from './readerMessages.ts'

const reader = inProcessReader(workerPlatform)
const cancelled = new Set<number>()
/** Points go over, they are not copied: a copy of a hundred megabytes stops the page for longer than a frame. */
const tell = (reply: ReaderReply) => self.postMessage(reply, { transfer: pointsOf(reply) })

function pointsOf(reply: ReaderReply): ArrayBuffer[] {
  const columns = reply.kind === 'columns' ? [...reply.columns.values()] : []
  const series = reply.kind === 'inspected' ? reply.inspected.parsed.series : []
  const buffers = [...columns, ...series].flatMap(({ t, v }) => [t.buffer, v.buffer])
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer)
}

async function answer(request: Exclude<ReaderRequest, { kind: 'cancel' }>): Promise<ReaderReply> {
  const { id, file } = request
  if (request.kind === 'columns') return { id, kind: 'columns', columns: await reader.columns(request.series, file) }
  const options = {
    ...request.options,
    cancelled: () => cancelled.has(id),
    progress: (bytes: number) => tell({ id, kind: 'progress', bytes }),
  }
  const { file: _file, ...inspected } = await reader.inspect(file, options, request.beside)
  return { id, kind: 'inspected', inspected }
}

self.onmessage = ({ data }: MessageEvent<ReaderRequest>) => {
  if (data.kind === 'cancel') cancelled.add(data.id)
  else
    answer(data)
      .then(tell, (error: unknown) => tell({ id: data.id, kind: 'failed', report: toReport(error) }))
      .finally(() => cancelled.delete(data.id))
}
