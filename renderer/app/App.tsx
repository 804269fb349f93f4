import { useEffect } from 'react'
import { ActionItemsPage } from '../features/action-items/ActionItemsPage.tsx'
import { FirstRunPanel } from '../features/first-run/FirstRunPanel.tsx'
import { NotTakenPage } from '../features/import/chat/NotTakenPage.tsx'
import { ClockDialog } from '../features/import/clock/ClockDialog.tsx'
import { ImportPage } from '../features/import/ImportPage.tsx'
import { LibraryPage } from '../features/library/LibraryPage.tsx'
import { TrashPage } from '../features/library/TrashPage.tsx'
import { Palette } from '../features/palette/Palette.tsx'
import { PeoplePage } from '../features/people/PeoplePage.tsx'
import { SettingsPage } from '../features/settings/SettingsPage.tsx'
import { Sidebar } from '../features/sidebar/Sidebar.tsx'
import { StatusLine } from '../features/status-line/StatusLine.tsx'
import { TrendsPage } from '../features/trends/TrendsPage.tsx'
import { useApp } from '../store/useApp.ts'
import { DropOverlay } from './DropOverlay.tsx'
import { Notices } from './Notices.tsx'
import { PostmortemView } from './PostmortemView.tsx'
import { StartPage } from './StartPage.tsx'
import { useAppCommands } from './useAppCommands.ts'
import { useCommandList } from './useCommandList.ts'
import { useHistory } from './useHistory.ts'
import { useKeyboard } from './useKeyboard.ts'
import { usePaste } from './usePaste.ts'
import { useTheme } from './useTheme.ts'
import './app.css'

/** The frame: sidebar, one page, and what lies over all of them. */
export function App() {
  const phase = useApp((state) => state.phase)
  const start = useApp((state) => state.start)
  useTheme()
  useEffect(() => {
    void start()
  }, [start])
  if (phase !== 'ready') return <StartPage />
  return <Frame />
}

function Frame() {
  const page = useApp((state) => state.page)
  const sidebarOpen = useApp((state) => state.sidebarOpen)
  const alone = useApp((state) => state.focusMode && state.page === 'postmortem')
  const commands = useCommandList()
  useAppCommands()
  useKeyboard()
  usePaste()
  useHistory()
  const keysOf = (id: string) => commands.find((command) => command.id === id)?.keys ?? null
  return (
    <div className={sidebarOpen ? 'app' : 'app narrow'} data-focus={alone || undefined}>
      <Sidebar paletteKeys={keysOf('app.palette')} footer={<StatusLine />} />
      <div className="content">
        <Notices />
        <div className="page">
          {page === 'library' && <LibraryPage newKeys={keysOf('file.new')} />}
          {page === 'trash' && <TrashPage />}
          {page === 'actions' && <ActionItemsPage />}
          {page === 'trends' && <TrendsPage />}
          {page === 'import' && <ImportPage takeKeys={keysOf('file.take')} />}
          {page === 'not-taken' && <NotTakenPage />}
          {page === 'people' && <PeoplePage />}
          {page === 'settings' && <SettingsPage commands={commands} />}
          {page === 'postmortem' && <PostmortemView />}
        </div>
      </div>
      <FirstRunPanel keysOf={keysOf} />
      <ClockDialog />
      <Palette commands={commands} />
      <DropOverlay />
    </div>
  )
}
