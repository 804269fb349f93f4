import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { AppStoreContext } from '../../renderer/store/useApp.ts'
import type { MemoryStart } from './memoryHost.ts'
import { openStore } from './openStore.ts'

/** A part of the page around a started store over a host in memory. */
export async function renderApp(part: ReactNode, start: MemoryStart = {}) {
  const opened = await openStore(start)
  const view = render(<AppStoreContext value={opened.store}>{part}</AppStoreContext>)
  return { ...opened, get: opened.store.getState, user: userEvent.setup(), view }
}
