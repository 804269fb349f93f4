// The timeline step as the app mounts it, over its own store; the host never answers.
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import '../../../renderer/ui/controls.css'
import { createRoot } from 'react-dom/client'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { TimelinePart } from '../../../renderer/features/timeline/TimelinePart.tsx'
import { pagePlatform } from '../../../renderer/host/platform.ts'
import { createAppStore } from '../../../renderer/store/store.ts'
import { AppStoreContext } from '../../../renderer/store/useApp.ts'
import { manyEvents } from './events.js'

const host = new Proxy({}, { get: () => () => new Promise(() => {}) })
const guides = { internal: 'standard', customer: 'customer-report' }
let postmortem = null
globalThis.prepare = (count) => {
  const empty = emptyPostmortem('bench', '2031-03-03T00:00:00Z', guides)
  postmortem = { ...empty, title: 'Bench', events: manyEvents(count), zone: 'Europe/Berlin' }
}
globalThis.mount = () => {
  const store = createAppStore({ host, platform: pagePlatform, guides: [] })
  store.setState({ postmortem, page: 'postmortem', step: 'timeline' })
  createRoot(document.getElementById('root')).render(
    <AppStoreContext value={store}>
      <main className="list" data-scroller>
        <article className="sheet">
          <TimelinePart />
        </article>
      </main>
    </AppStoreContext>,
  )
}
