import { useMemo } from 'react'
import { useApp } from '../../store/useApp.ts'
import type { Around } from './proposeAnswers.ts'

/** What the rest of the evidence knows. */
export function useAround(): Around {
  const cards = useApp((state) => state.cards)
  const postmortem = useApp((state) => state.postmortem)
  const own = useApp((state) => state.settings.zone)
  const computer = useApp((state) => state.info?.zone ?? '')
  return useMemo(() => {
    const zones = [postmortem?.zone ?? '', own, computer].filter((zone) => zone !== '')
    return { cards, postmortem, zones }
  }, [cards, postmortem, own, computer])
}
