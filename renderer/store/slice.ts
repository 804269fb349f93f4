import type { StoreApi } from 'zustand/vanilla'
import type { AppState, StoreTools } from './types.ts'

export type Get = StoreApi<AppState>['getState']
export type Put = (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void

/** One part of the store. State and the calls that change it live here; rules live in core. */
export type Slice<T> = (set: Put, get: Get, tools: StoreTools) => T
