import { FaultlineError } from '../../core/errors.ts'

/** What goes to workers/rasterise.worker.ts and comes back. */
export interface RasteriseRequest {
  readonly id: number
  readonly svg: string
  readonly scale: number
}
export type RasteriseReply =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly error: string }

interface Waiting {
  readonly done: (png: Uint8Array) => void
  readonly fail: (error: Error) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let count = 0

/** Charts are drawn outside the main thread; wasm and fonts are loaded with the first one. */
export function rasteriseInWorker(svg: string, scale: number): Promise<Uint8Array> {
  worker ??= startWorker()
  count += 1
  const request: RasteriseRequest = { id: count, svg, scale }
  const picture = new Promise<Uint8Array>((done, fail) => waiting.set(request.id, { done, fail }))
  worker.postMessage(request)
  return picture
}

function startWorker(): Worker {
  const started = new Worker(new URL('../workers/rasterise.worker.ts', import.meta.url), { type: 'module' })
  started.onmessage = ({ data }: MessageEvent<RasteriseReply>) => {
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if ('png' in data) one?.done(data.png)
    else one?.fail(failure(data.error))
  }
  started.onerror = (event) => {
    for (const one of waiting.values()) one.fail(failure(event.message))
    waiting.clear()
    worker = null
  }
  return started
}

const failure = (reason: string) =>
  new FaultlineError('internal', { reason: `the chart could not be drawn (${reason})` })
