import { useEffect } from 'react'
import { steps } from '../../../core/postmortem/section.ts'
import { useProgress } from '../../store/derived.ts'
import { useApp, useAppStore } from '../../store/useApp.ts'

/** Commands of the postmortem page as a whole; its parts add their own while they are in the page. */
export function usePageCommands(): void {
  const store = useAppStore()
  const register = useApp((state) => state.register)
  const next = useProgress()?.left[0]
  useEffect(() => {
    const { view, goStep, reveal } = store.getState()
    const goSteps = steps.map((step, index) => [`go.step${index + 1}`, () => goStep(step)] as const)
    return register({
      ...Object.fromEntries(goSteps),
      'file.export': () => goStep('export'),
      'view.audience': () => view({ audience: store.getState().audience === 'customer' ? 'internal' : 'customer' }),
      'view.strip': () => view({ stripCompact: !store.getState().stripCompact }),
      'view.panel': () => view({ panelOpen: !store.getState().panelOpen }),
      'view.focus': () => view({ focusMode: !store.getState().focusMode }),
      ...(next
        ? { 'go.nextLeft': () => reveal({ step: next.step, ...(next.section ? { section: next.section } : {}) }) }
        : {}),
    })
  }, [store, register, next])
}
