import { statedZone } from '../../../core/import/statedZone.ts'
import { zoneLabel } from '../../../core/time/zone.ts'
import { readyFiles } from '../../store/readyFiles.ts'
import { opensNew, proposedZone } from '../../store/takeCardsIn.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

/** Says that a new postmortem shows its times as the published page does, where that is another zone than the computer's. */
export function ShownZone() {
  const shown = useApp((state) => (opensNew(() => state) ? proposedZone(state) : null))
  const own = useApp((state) => state.info?.zone ?? 'UTC')
  const stated = useApp((state) => statedZone(readyFiles(state.cards)))
  const asked = useApp((state) => state.settings.you === null)
  const show = useApp((state) => state.showZone)
  // Where it lives asks for the zone itself.
  if (shown === null || asked || stated === null || stated === own) return null
  const other = shown === stated ? own : stated
  return (
    <p className="import-zone muted">
      {shown === stated
        ? `Times will be shown in ${zoneLabel(shown)}, as the page writes them; this computer is in ${zoneLabel(own)}.`
        : `Times will be shown in ${zoneLabel(shown)}; the page writes ${zoneLabel(stated)}.`}{' '}
      <Button look="link" onClick={() => show(other)}>
        Use {zoneLabel(other)}
      </Button>
    </p>
  )
}
