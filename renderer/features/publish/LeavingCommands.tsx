import { useEffect } from 'react'
import type { LeavingView } from '../../store/types.ts'
import { useApp, useAppStore } from '../../store/useApp.ts'

/** Commands about what leaves, from wherever one is in the postmortem: each goes to the part of the export step that does it. */
export function LeavingCommands() {
  const store = useAppStore()
  const register = useApp((state) => state.register)
  useEffect(() => {
    const to = (leavingView: LeavingView) => () => {
      const { view, goStep } = store.getState()
      goStep('export')
      view({ leavingView })
    }
    return register({
      'briefs.make': to('letters'),
      'publish.posted': to('posted'),
      'publish.compare': to('page'),
      'publish.followUp': to('follow-up'),
      'export.handed': to('left'),
      'file.share': () => void store.getState().shareExport(null),
    })
  }, [store, register])
  return null
}
