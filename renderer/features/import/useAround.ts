import { createContext, useContext, useMemo } from 'react'
import { opensNew } from '../../store/takeCardsIn.ts'
import { useApp } from '../../store/useApp.ts'
import type { SeriesWindowsById } from '../../store/useWindows.ts'
import type { Around } from './proposeAnswers.ts'
import { useShownZone } from './useShownZone.ts'

/** Windows of the cards' series: looked for once for the whole page. */
export const WindowsContext = createContext<SeriesWindowsById>(new Map())

/** What the rest of the evidence knows. */
export function useAround(): Around {
  const cards = useApp((state) => state.cards)
  const postmortem = useApp((state) => (opensNew(() => state) ? null : state.postmortem))
  const own = useApp((state) => state.settings.zone)
  const computer = useApp((state) => state.info?.zone ?? '')
  const shown = useShownZone()
  const windows = useContext(WindowsContext)
  return useMemo(() => {
    const zones = [postmortem?.zone ?? '', own, computer].filter((zone) => zone !== '')
    return { cards, postmortem, zones, shown, windows }
  }, [cards, postmortem, own, computer, shown, windows])
}
