import type { StoreApi } from 'zustand/vanilla'
import type { AppState } from './types.ts'

const journalAfterMs = 500
const journalAtLatestMs = 2_000
const saveAfterMs = 1_000
const saveAtLatestMs = 5_000
const retryMs = 10_000

/** A call that waits for a pause, but never longer than `atLatestMs` after the first request. */
function patient(afterMs: number, atLatestMs: number, work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let first = 0
  const fire = () => {
    timer = undefined
    work()
  }
  return {
    request: () => {
      const now = Date.now()
      if (timer === undefined) first = now
      else clearTimeout(timer)
      timer = setTimeout(fire, Math.max(0, Math.min(afterMs, first + atLatestMs - now)))
    },
    cancel: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

/**
 * Saves as one goes: the recovery journal half a second after an edit, the file after one second, both also when the
 * window loses the focus or is hidden. A failed save is tried again every 10 s for as long as it takes. Returns the stop.
 */
export function startAutosave(store: StoreApi<AppState>): () => void {
  const journal = patient(journalAfterMs, journalAtLatestMs, () => void store.getState().journal())
  const save = patient(saveAfterMs, saveAtLatestMs, () => void store.getState().flush())
  const retry = setInterval(() => {
    if (store.getState().save.kind === 'failed') void store.getState().flush()
  }, retryMs)
  const unsubscribe = store.subscribe((state, before) => {
    if (state.save.kind === 'saved') {
      journal.cancel()
      save.cancel()
    } else if (state.postmortem !== before.postmortem || state.save.kind !== before.save.kind) {
      journal.request()
      if (state.save.kind === 'dirty') save.request()
    }
  })
  const now = () => {
    if (store.getState().save.kind !== 'saved') void store.getState().flush()
  }
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') now()
  }
  // Only a browser asks; the desktop shell sends `closing` and waits for `host.closing`.
  const beforeUnload = (event: BeforeUnloadEvent) => {
    if (store.getState().save.kind === 'saved' || store.getState().info?.kind === 'electron') return
    now()
    event.preventDefault()
  }
  window.addEventListener('blur', now)
  document.addEventListener('visibilitychange', whenHidden)
  window.addEventListener('beforeunload', beforeUnload)
  return () => {
    clearInterval(retry)
    journal.cancel()
    save.cancel()
    unsubscribe()
    window.removeEventListener('blur', now)
    document.removeEventListener('visibilitychange', whenHidden)
    window.removeEventListener('beforeunload', beforeUnload)
  }
}
