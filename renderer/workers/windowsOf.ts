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
const known = new WeakMap<Columns, Promise<readonly WindowProposal[]>>()
let search: Search | null = null

/** The windows of a series, searched in a worker, once for each columns object; where no worker can be started, in the page. */
export function windowsOf(columns: Columns): Promise<readonly WindowProposal[]> {
  search ??= searchOver(startWorker())
  const found = known.get(columns) ?? search(columns)
  known.set(columns, found)
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

function searchOver(worker: Worker | null): Search {
  if (worker === null) return inPage
  const waiting = new Map<number, { columns: Columns; done: (windows: readonly WindowProposal[]) => void }>()
  let count = 0
  let broken = false
  worker.onmessage = ({ data: { id, windows } }: MessageEvent<WindowsReply>) => {
    waiting.get(id)?.done(windows)
    waiting.delete(id)
  }
  worker.onerror = () => {
    broken = true
    for (const { columns, done } of waiting.values()) void inPage(columns).then(done)
    waiting.clear()
  }
  return (columns) => {
    if (broken) return inPage(columns)
    count += 1
    const id = count
    return new Promise((done) => {
      waiting.set(id, { columns, done })
      worker.postMessage({ id, columns } satisfies WindowsRequest)
    })
  }
}
