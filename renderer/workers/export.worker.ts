import '../host/noEval.ts'
import { fromReport, toReport } from '../../core/errors.ts'
import { makeBriefs } from '../../core/export/briefs/makeBriefs.ts'
import { planBriefs } from '../../core/export/briefs/planBriefs.ts'
import { exportPostmortem } from '../../core/export/registry.ts'
import type { Platform } from '../../core/platform.ts'
import { workerPlatform } from '../host/workerPlatform.ts'
import { drawChart } from './drawChart.ts'
import type { PlainBriefs, WriterReply, WriterRequest } from './writerMessages.ts'

interface Waiting {
  readonly done: (pdf: Uint8Array) => void
  readonly fail: (error: Error) => void
}

const tell = (reply: WriterReply) => self.postMessage(reply)
const cancelled = new Set<number>()
/** By the id of the run: letters that the page has not taken yet, and pages that it has not printed yet. */
const handed = new Map<number, () => void>()
const printing = new Map<number, Waiting>()

const platformOf = (id: number): Platform => ({
  ...workerPlatform,
  rasterise: drawChart,
  printPdf: (html) =>
    new Promise((done, fail) => {
      printing.set(id, { done, fail })
      tell({ id, kind: 'print', html })
    }),
})

async function letters(id: number, input: PlainBriefs): Promise<WriterReply> {
  const { findings: _findings, ...result } = await makeBriefs({
    ...input,
    platform: platformOf(id),
    take: (brief) =>
      new Promise((taken) => {
        handed.set(id, taken)
        tell({ id, kind: 'letter', brief })
      }),
    onProgress: (done, total) => tell({ id, kind: 'progress', done, total }),
    cancelled: () => cancelled.has(id),
  })
  return { id, kind: 'letters', result }
}

async function answer(
  request: Extract<WriterRequest, { kind: 'documents' } | { kind: 'letters' } | { kind: 'plan' }>,
): Promise<WriterReply> {
  const { id } = request
  if (request.kind === 'letters') return letters(id, request.input)
  if (request.kind === 'plan') return { id, kind: 'plan', plan: planBriefs(request.input) }
  const { findings: _findings, ...written } = await exportPostmortem({ ...request.input, platform: platformOf(id) })
  return { id, kind: 'documents', written }
}

self.onmessage = ({ data }: MessageEvent<WriterRequest>) => {
  const { id } = data
  if (data.kind === 'cancel') cancelled.add(id)
  if (data.kind === 'cancel' || data.kind === 'taken') handed.get(id)?.()
  else if (data.kind === 'printed') printing.get(id)?.done(data.pdf)
  else if (data.kind === 'unprinted') printing.get(id)?.fail(fromReport(data.report))
  else
    answer(data)
      .then(tell, (error: unknown) => tell({ id, kind: 'failed', report: toReport(error) }))
      .finally(() => {
        cancelled.delete(id)
        handed.delete(id)
        printing.delete(id)
      })
}
