import type { Columns } from '../../core/metrics/columns.ts'
import { proposeWindows, type WindowProposal } from '../../core/metrics/window.ts'

export interface WindowsRequest {
  readonly id: number
  readonly columns: Columns
}

export interface WindowsReply {
  readonly id: number
  readonly windows: readonly WindowProposal[]
}

type Search = (columns: Columns) => Promise<readonly WindowProposal[]>

/** The search takes up to a second on long series, and its result depends on the points alone. */
const known = new WeakMap<Float64Array, Promise<readonly WindowProposal[]>>()
let search: Search | null = null

/** The windows of a series, searched in a worker, once for each array of values; where no worker can be started, in the page. */
export function windowsOf(columns: Columns): Promise<readonly WindowProposal[]> {
  search ??= searchOver(startWorker())
  const found = known.get(columns.v) ?? search(columns)
  known.set(columns.v, found)
  return found
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./windows.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}

/** One series at a time where the page has to do it, so that typing goes on in between. */
async function inPage(columns: Columns): Promise<readonly WindowProposal[]> {
  await new Promise((resolve) => setTimeout(resolve))
  return proposeWindows(columns)
}

interface Waiting {
  readonly columns: Columns
  readonly done: (windows: readonly WindowProposal[]) => void
}

/** One series is with the worker at a time: handing it over copies it, and the copies of a whole file stop the page for long. */
function searchOver(worker: Worker | null): Search {
  if (worker === null) return inPage
  const waiting: Waiting[] = []
  let count = 0
  let broken = false
  const send = () => {
    const [next] = waiting
    if (next) worker.postMessage({ id: count, columns: next.columns } satisfies WindowsRequest)
  }
  worker.onmessage = ({ data: { id, windows } }: MessageEvent<WindowsReply>) => {
    if (id !== count) return
    waiting.shift()?.done(windows)
    count += 1
    send()
  }
  worker.onerror = () => {
    broken = true
    for (const { columns, done } of waiting.splice(0)) void inPage(columns).then(done)
  }
  return (columns) => {
    if (broken) return inPage(columns)
    return new Promise((done) => {
      waiting.push({ columns, done })
      // In a task of its own: whoever asks is in the middle of drawing.
      if (waiting.length === 1) setTimeout(send)
    })
  }
}
