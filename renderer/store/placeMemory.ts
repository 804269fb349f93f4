import type { StoreApi } from 'zustand/vanilla'
import { rememberPlace } from './rememberPlace.ts'
import type { AppState } from './types.ts'

const afterMs = 500

/** Notes where one is working, so that the next start is there. Returns the stop. */
export function startPlaceMemory(store: StoreApi<AppState>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = store.subscribe((state, before) => {
    if (state.step === before.step && state.folder === before.folder && state.home === before.home) return
    clearTimeout(timer)
    timer = setTimeout(() => rememberPlace(store.getState), afterMs)
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
