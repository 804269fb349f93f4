import { createStore, type StoreApi } from 'zustand/vanilla'
import { actionsSlice } from './actionsSlice.ts'
import { chatSlice } from './chatSlice.ts'
import { documentSlice } from './documentSlice.ts'
import { exportsSlice } from './exportsSlice.ts'
import { housekeepingSlice } from './housekeepingSlice.ts'
import { importSlice } from './importSlice.ts'
import { librarySlice } from './librarySlice.ts'
import { movingSlice } from './movingSlice.ts'
import { newsSlice } from './newsSlice.ts'
import { pictureSlice } from './pictureSlice.ts'
import { reviewSlice } from './reviewSlice.ts'
import type { AppState, StoreTools } from './types.ts'
import { viewSlice } from './viewSlice.ts'

/** The one store of the page. Nothing runs by itself: call `start`, and startAutosave and startNewsLoop beside it. */
export function createAppStore(tools: StoreTools): StoreApi<AppState> {
  return createStore<AppState>()((set, get) => ({
    ...viewSlice(set, get, tools),
    ...librarySlice(set, get, tools),
    ...housekeepingSlice(set, get, tools),
    ...documentSlice(set, get, tools),
    ...movingSlice(set, get, tools),
    ...importSlice(set, get, tools),
    ...chatSlice(set, get, tools),
    ...newsSlice(set, get, tools),
    ...actionsSlice(set, get, tools),
    ...pictureSlice(set, get, tools),
    ...reviewSlice(set, get, tools),
    ...exportsSlice(set, get, tools),
  }))
}
