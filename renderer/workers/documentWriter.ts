import { fromReport, toReport } from '../../core/errors.ts'
import type { BriefsSource } from '../../core/export/briefs/briefsBasis.ts'
import { type Brief, makeBriefs } from '../../core/export/briefs/makeBriefs.ts'
import { type BriefsPlan, planBriefs } from '../../core/export/briefs/planBriefs.ts'
import { exportPostmortem } from '../../core/export/registry.ts'
import { pagePlatform } from '../host/platform.ts'
import type { LettersResult, PlainBriefs, PlainExport, WriterReply, WriterRequest, Written } from './writerMessages.ts'

/** Prints a page of ours; throws where nothing prints. */
export type Print = (html: string) => Promise<Uint8Array>

export interface LetterWatch {
  readonly take: (brief: Brief) => Promise<void>
  readonly progress: (done: number, total: number) => void
  /** Asked now and then. */
  readonly cancelled: () => boolean
}

/** Writes what leaves: in a worker where there is one, so that typing goes on meanwhile, else in the page. */
export interface DocumentWriter {
  /** Throws FaultlineError. */
  readonly documents: (input: PlainExport, print: Print) => Promise<Written>
  /** Throws FaultlineError, and what `take` throws. */
  readonly letters: (input: PlainBriefs, watch: LetterWatch) => Promise<LettersResult>
  /** What a run would make and hold. */
  readonly plan: (source: BriefsSource) => Promise<BriefsPlan>
}

const inPage: DocumentWriter = {
  documents: (input, print) => exportPostmortem({ ...input, platform: { ...pagePlatform, printPdf: print } }),
  letters: (input, { take, progress, cancelled }) =>
    makeBriefs({ ...input, platform: pagePlatform, take, onProgress: progress, cancelled }),
  plan: async (source) => planBriefs(source),
}

let writer: DocumentWriter | null = null

export function documentWriter(): DocumentWriter {
  writer ??= startWriter()
  return writer
}

function startWriter(): DocumentWriter {
  try {
    return writerOver(new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' }))
  } catch {
    return inPage
  }
}

type Final = Extract<WriterReply, { kind: 'documents' } | { kind: 'letters' } | { kind: 'plan' }>
type Asked = Extract<WriterRequest, { kind: 'documents' } | { kind: 'letters' } | { kind: 'plan' }>

interface Waiting {
  readonly print: Print
  readonly watch: LetterWatch | null
  readonly done: (reply: Final) => void
  readonly fail: (error: Error) => void
}

function writerOver(worker: Worker): DocumentWriter {
  const waiting = new Map<number, Waiting>()
  let count = 0
  const send = (request: WriterRequest) => worker.postMessage(request)
  worker.onmessage = ({ data }: MessageEvent<WriterReply>) => {
    const one = waiting.get(data.id)
    if (one === undefined) return
    if (data.kind === 'documents' || data.kind === 'letters' || data.kind === 'plan') one.done(data)
    else if (data.kind === 'failed') one.fail(fromReport(data.report))
    else void between(data, one, send)
  }
  worker.onerror = (event) => {
    for (const one of waiting.values()) one.fail(new Error(event.message || 'the writing worker stopped'))
    writer = null
  }
  const ask = (make: (id: number) => Asked, print: Print, watch: LetterWatch | null) => {
    count += 1
    const id = count
    const answered = new Promise<Final>((done, fail) => waiting.set(id, { print, watch, done, fail }))
    send(make(id))
    return answered.finally(() => waiting.delete(id))
  }
  return {
    documents: async (input, print) => {
      const reply = await ask((id) => ({ id, kind: 'documents', input }), print, null)
      if (reply.kind !== 'documents') throw new Error('the writing worker answered something else')
      return reply.written
    },
    letters: async (input, watch) => {
      const reply = await ask((id) => ({ id, kind: 'letters', input }), noPrinter, watch)
      if (reply.kind !== 'letters') throw new Error('the writing worker answered something else')
      return reply.result
    },
    plan: async (input) => {
      const reply = await ask((id) => ({ id, kind: 'plan', input }), noPrinter, null)
      if (reply.kind !== 'plan') throw new Error('the writing worker answered something else')
      return reply.plan
    },
  }
}

const noPrinter: Print = () => Promise.reject(new Error('letters are not printed'))

/** What the worker asks for on the way. */
async function between(
  data: Exclude<WriterReply, Final | { kind: 'failed' }>,
  { print, watch, fail }: Waiting,
  send: (request: WriterRequest) => void,
): Promise<void> {
  const { id } = data
  if (data.kind === 'print') {
    await print(data.html).then(
      (pdf) => send({ id, kind: 'printed', pdf }),
      (error: unknown) => send({ id, kind: 'unprinted', report: toReport(error) }),
    )
    return
  }
  if (data.kind === 'progress') return watch?.progress(data.done, data.total)
  try {
    if (watch?.cancelled() !== true) await watch?.take(data.brief)
    send(watch?.cancelled() === true ? { id, kind: 'cancel' } : { id, kind: 'taken' })
  } catch (error) {
    send({ id, kind: 'cancel' })
    fail(error instanceof Error ? error : new Error(String(error)))
  }
}
