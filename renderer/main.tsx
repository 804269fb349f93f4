import './host/noEval.ts'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { toReport } from '../core/errors.ts'
import { App } from './app/App.tsx'
import { ErrorBoundary } from './app/ErrorBoundary.tsx'
import { ErrorPage } from './app/ErrorPage.tsx'
import { shippedGuides } from './host/guides.ts'
import { onFreshLink, pickHost } from './host/pickHost.ts'
import { pagePlatform } from './host/platform.ts'
import { installTrustedTypes } from './host/trustedTypes.ts'
import { startAutosave } from './store/autosave.ts'
import { startNewsLoop } from './store/newsLoop.ts'
import { startPlaceMemory } from './store/placeMemory.ts'
import { createAppStore } from './store/store.ts'
import { AppStoreContext } from './store/useApp.ts'
import { workerReader } from './workers/workerReader.ts'

installTrustedTypes(window, document.baseURI)

async function open(root: ReturnType<typeof createRoot>): Promise<void> {
  const host = await pickHost()
  const store = createAppStore({
    host,
    platform: pagePlatform,
    guides: shippedGuides(),
    reader: workerReader(pagePlatform),
  })
  startAutosave(store)
  startPlaceMemory(store)
  startNewsLoop(store, host)
  onFreshLink(() => void store.getState().reconnect())
  // A promise nobody waited for: told like any other trouble, and never a blank window.
  window.addEventListener('unhandledrejection', (event) => store.getState().trouble(event.reason))
  root.render(
    <StrictMode>
      <AppStoreContext value={store}>
        <ErrorBoundary onError={() => void store.getState().flush()}>
          <App />
        </ErrorBoundary>
      </AppStoreContext>
    </StrictMode>,
  )
}

const element = document.getElementById('root')
if (element !== null) {
  const root = createRoot(element)
  open(root).catch((error: unknown) => root.render(<ErrorPage report={toReport(error)} onRetry={null} />))
}
