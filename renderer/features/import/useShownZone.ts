import { opensNew, proposedZone } from '../../store/takeCardsIn.ts'
import { useApp } from '../../store/useApp.ts'

/** The zone that times are shown in on the import page: the postmortem's, or the one that a new one would get. */
export function useShownZone(): string {
  return useApp((state) =>
    opensNew(() => state) ? proposedZone(state) : (state.postmortem?.zone ?? proposedZone(state)),
  )
}
