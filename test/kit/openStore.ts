import type { StoreApi } from 'zustand/vanilla'
import { emptyPostmortem, type Postmortem } from '../../core/postmortem/postmortem.ts'
import { shippedGuides } from '../../renderer/host/guides.ts'
import { workerPlatform } from '../../renderer/host/workerPlatform.ts'
import { createAppStore } from '../../renderer/store/store.ts'
import type { AppState } from '../../renderer/store/types.ts'
import { type MemoryHost, type MemoryStart, memoryHost } from './memoryHost.ts'

export interface OpenStore {
  readonly store: StoreApi<AppState>
  readonly host: MemoryHost
  /** Moves the clock that the store and the host read. */
  readonly pass: (ms: number) => void
}

/** A postmortem with two sections, for tests that edit. */
export function draft(title: string): Postmortem {
  return {
    ...emptyPostmortem(`id-${title}`, '2025-11-24T09:00:00Z', { internal: 'standard', customer: 'customer-report' }),
    title,
    severity: 'sev2',
    sections: [
      { id: 'summary', audience: 'customer', text: 'Parcels were labelled late.' },
      { id: 'root-cause', audience: 'internal', text: 'A disk filled up.' },
    ],
  }
}

/** A started store over a host in memory, with a clock that moves only when told. */
export async function openStore(start: MemoryStart = {}): Promise<OpenStore> {
  let ms = Date.parse('2025-12-01T12:00:00Z')
  let count = 0
  const now = () => new Date(ms).toISOString().replace('.000Z', 'Z')
  const host = memoryHost({ now, ...start })
  const store = createAppStore({
    host,
    platform: { ...workerPlatform, now, newId: () => `new-${++count}` },
    guides: shippedGuides(),
  })
  await store.getState().start()
  return {
    store,
    host,
    pass: (by) => {
      ms += by
    },
  }
}
