import { useEffect, useMemo } from 'react'
import { steps } from '../../core/postmortem/section.ts'
import type { Handlers } from '../store/types.ts'
import { useApp, useAppStore } from '../store/useApp.ts'
import { copySummary } from './copySummary.ts'
import { detailsText } from './detailsText.ts'
import { walkRegions } from './regions.ts'

const themes = ['system', 'light', 'dark', 'contrast'] as const

/** What the frame itself can do, whichever page is shown. */
export function useAppCommands(): void {
  const store = useAppStore()
  const register = useApp((state) => state.register)
  const open = useApp((state) => state.postmortem !== null)
  const example = useApp((state) => state.libraries.some((one) => one.example))
  const canUndo = useApp((state) => state.past.length > 0)
  const canRedo = useApp((state) => state.future.length > 0)
  const handlers = useMemo<Handlers>(() => {
    const get = store.getState
    return {
      'app.palette': () => get().view({ paletteOpen: true }),
      'app.commands': () => get().view({ paletteOpen: true }),
      'app.settings': () => get().go('settings'),
      'app.about': () => get().go('settings'),
      'app.shortcuts': () => get().go('settings'),
      'file.new': () => void startNew(store.getState),
      'file.import': () => get().go('import'),
      'file.importPaste': () => void pasteFromClipboard(get().addFiles, get().tell),
      'go.library': () => get().go('library'),
      'go.actions': () => get().go('actions'),
      'go.trends': () => get().go('trends'),
      'library.people': () => get().go('people'),
      'library.trash': () => get().go('trash'),
      'library.setupGit': () => {
        get().go('settings')
        requestAnimationFrame(() => document.getElementById('settings-part-library')?.scrollIntoView())
      },
      'go.region': () => walkRegions(1),
      'go.regionBack': () => walkRegions(-1),
      'view.sidebar': () => get().view({ sidebarOpen: !get().sidebarOpen }),
      'view.theme': () => {
        const next = themes[(themes.indexOf(get().theme) + 1) % themes.length] ?? 'system'
        get().view({ theme: next })
      },
      'help.five': () => void get().saveSettings({ fiveThings: true }),
      'help.details': () => void navigator.clipboard.writeText(detailsText(get())),
      ...(example && { 'help.example': () => void get().resetExample() }),
      ...(canUndo && { 'edit.undo': () => get().undo() }),
      ...(canRedo && { 'edit.redo': () => get().redo() }),
      ...(open && postmortemHandlers(store.getState)),
    }
  }, [store, open, example, canUndo, canRedo])
  useEffect(() => register(handlers), [register, handlers])
}

type Get = ReturnType<typeof useAppStore>['getState']

function postmortemHandlers(get: Get): Handlers {
  return {
    'file.save': () => void get().flush(),
    'file.export': () => get().goStep('export'),
    'file.reveal': () => void get().showInFolder(),
    'summary.copy': () => void copySummary(get),
    'file.trash': () => void trashOpen(get),
    ...Object.fromEntries(steps.map((step, index) => [`go.step${index + 1}`, () => get().goStep(step)])),
  }
}

async function trashOpen(get: Get): Promise<void> {
  const { home, folder, current } = get()
  if (home === null || folder === null) return
  if (current !== home) await get().openLibrary(home)
  await get().trash(folder)
}

/** The very first one asks where it lives, on the import page; later ones are made at once. */
async function startNew(get: Get): Promise<void> {
  if (get().settings.you === null) get().go('import')
  else await get().create()
}

async function pasteFromClipboard(addFiles: (files: File[]) => void, tell: (text: string) => void): Promise<void> {
  try {
    const text = await navigator.clipboard.readText()
    if (text.trim() !== '') addFiles([new File([text], 'pasted text.txt', { type: 'text/plain' })])
  } catch {
    tell('The clipboard can only be read by pasting: click an empty place and press the paste keys.')
  }
}
