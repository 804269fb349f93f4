import { createContext, use } from 'react'
import { type StoreApi, useStore } from 'zustand'
import type { AppState } from './types.ts'

/** The store of this page: `<AppStoreContext value={store}>` once around everything. */
export const AppStoreContext = createContext<StoreApi<AppState> | null>(null)

/** The store itself, for code that acts instead of showing. */
export function useAppStore(): StoreApi<AppState> {
  const store = use(AppStoreContext)
  if (store === null) throw new Error('no store around this component')
  return store
}

/** A part of the state. The selector must return the same object while nothing changed: pick, don't build. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useAppStore(), selector)
}
