import { fromReport } from '../../core/errors.ts'
import type { ImportOptions } from '../../core/import/types.ts'
import type { Platform } from '../../core/platform.ts'
import { type EvidenceReader, importFileOf, inProcessReader } from './evidenceReader.ts'
import type { PlainOptions, ReaderReply, ReaderRequest } from './readerMessages.ts'

type Final = Exclude<ReaderReply, { kind: 'progress' | 'failed' }>
type Asked = ReaderRequest extends infer R ? (R extends { kind: 'cancel' } ? never : Omit<R, 'id'>) : never

interface Waiting {
  readonly options: ImportOptions
  readonly done: (reply: Final) => void
  readonly fail: (error: Error) => void
}

/** Reads evidence in a worker, so that a file of any size leaves the page alone. Where none can be started, in the page. */
export function workerReader(platform: Platform): EvidenceReader {
  const worker = startWorker()
  return worker === null ? inProcessReader(platform) : readerOver(worker)
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}

function readerOver(worker: Worker): EvidenceReader {
  const waiting = new Map<number, Waiting>()
  let count = 0
  worker.onmessage = ({ data }: MessageEvent<ReaderReply>) => {
    const one = waiting.get(data.id)
    if (one === undefined) return
    if (one.options.cancelled?.()) worker.postMessage({ id: data.id, kind: 'cancel' } satisfies ReaderRequest)
    if (data.kind === 'progress') return one.options.progress?.(data.bytes)
    waiting.delete(data.id)
    if (data.kind === 'failed') one.fail(fromReport(data.report))
    else one.done(data)
  }
  worker.onerror = (event) => {
    for (const one of waiting.values()) one.fail(new Error(event.message || 'the reading worker stopped'))
    waiting.clear()
  }
  const ask = (request: Asked, options: ImportOptions) =>
    new Promise<Final>((done, fail) => {
      count += 1
      waiting.set(count, { options, done, fail })
      worker.postMessage({ ...request, id: count })
    })
  return {
    inspect: async (file, options, beside = []) => {
      const reply = await ask({ kind: 'inspect', file, options: plain(options), beside }, options)
      if (reply.kind !== 'inspected') throw new Error('the reading worker answered something else')
      return { ...reply.inspected, file: importFileOf(file) }
    },
    columns: async (series, file) => {
      const reply = await ask({ kind: 'columns', file, series }, {})
      if (reply.kind !== 'columns') throw new Error('the reading worker answered something else')
      return reply.columns
    },
  }
}

/** Functions can't cross; progress and cancelling are messages of their own. */
function plain({ cancelled: _cancelled, progress: _progress, ...options }: ImportOptions): PlainOptions {
  return options
}
