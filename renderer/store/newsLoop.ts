import type { StoreApi } from 'zustand/vanilla'
import type { Host } from '../../core/host/contract.ts'
import type { AppState } from './types.ts'

const retryMs = 3_000

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Hears the host's news one by one until stopped. While the server is away it asks again every 3 s. */
export function startNewsLoop(store: StoreApi<AppState>, host: Host): () => void {
  let stopped = false
  const loop = async () => {
    while (!stopped) {
      try {
        const news = await host['host.next']({})
        if (stopped) return
        store.getState().tickDay()
        if (store.getState().connection === 'gone') await store.getState().reconnect()
        if (news !== null) store.getState().hear(news)
      } catch (error) {
        store.getState().trouble(error)
        await wait(retryMs)
      }
    }
  }
  void loop()
  return () => {
    stopped = true
  }
}
