import type { Slice } from './slice.ts'
import type { Handlers, ViewSlice } from './types.ts'

export const viewSlice: Slice<ViewSlice> = (set, get) => ({
  page: 'library',
  step: 'overview',
  selected: null,
  audience: 'internal',
  theme: 'system',
  stripCompact: false,
  sidebarOpen: true,
  panelOpen: true,
  focusMode: false,
  panelTab: 'evidence',
  paletteOpen: false,
  leavingView: 'documents',
  revealed: null,
  registered: [],
  go: (page) => {
    // Who asks for the import page wants to add something: what came in last time has been read.
    if (page === 'import') set({ page, result: null, importFailure: null })
    else set({ page: page === 'postmortem' && get().postmortem === null ? 'library' : page })
  },
  goStep: (step) => {
    if (get().postmortem !== null) set({ page: 'postmortem', step, selected: null })
  },
  reveal: (place) =>
    set((state) => ({
      page: 'postmortem',
      step: place.step,
      selected: place.id ?? null,
      revealed: { ...place, count: (state.revealed?.count ?? 0) + 1 },
    })),
  view: (change) => {
    set(change)
    if (change.theme !== undefined) void get().saveSettings({ theme: change.theme })
  },
  register: (handlers) => {
    set((state) => ({ registered: [...state.registered, handlers] }))
    return () => set((state) => ({ registered: state.registered.filter((one) => one !== handlers) }))
  },
  run: (id) => {
    const handler = handlerOf(get().registered, id)
    handler?.()
    return handler !== undefined
  },
})

/** What a command does now; undefined when no mounted part can do it. */
export function handlerOf(registered: readonly Handlers[], id: string): (() => void) | undefined {
  return registered.findLast((handlers) => Object.hasOwn(handlers, id))?.[id]
}
