import type { Where } from '../../../core/checks/finding.ts'
import type { ChangedPlace, LeftBehind, MoveEffects } from '../../../core/doc/moveEffects.ts'
import { documentNames } from '../../../core/doc/moveWords.ts'
import { markLabels } from '../../../core/postmortem/mark.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { numbered } from '../../ui/numbered.ts'
import { findingPlace } from './findingPlace.ts'

interface MovedListProps {
  readonly effects: MoveEffects
  readonly zone: string
  readonly onDone: () => void
}

/** Every place that changed here, with its words before and after, and every document out there that did not. */
export function MovedList({ effects: { places, left, marks }, zone, onDone }: MovedListProps) {
  const reveal = useApp((state) => state.reveal)
  const showInFolder = useApp((state) => state.showInFolder)
  const { internal, customer } = useGuides()
  // A section that only customers read is known to their guide alone.
  const guideOf = ({ section }: Where) => (internal?.sections.some(({ id }) => id === section) ? internal : customer)
  const placeOf = (where: Where) => findingPlace(where, guideOf(where) ?? internal)
  const go = (place: ChangedPlace) => {
    onDone()
    const { name: _, ...found } = placeOf(place.where)
    reveal(found)
  }
  return (
    <div className="moved-list">
      <h3>Still say {oldTimes(marks, left, zone)}</h3>
      <ul>
        {left.map((one) => (
          <li key={one.kind === 'export' ? one.record.folder : one.publication.id}>
            <span>{leftName(one, zone)}</span>
            {one.kind === 'export' && (
              <Button look="link" onClick={() => void showInFolder(one.record.folder)}>
                Show in folder
              </Button>
            )}
          </li>
        ))}
      </ul>
      <h3>Changed here</h3>
      <ul>
        {numbered(places).map(({ key, item: place }) => (
          <li key={key}>
            <Button look="link" onClick={() => go(place)}>
              {place.label ?? placeOf(place.where).name}
            </Button>
            <span>
              <del>{place.before}</del> <ins>{place.after}</ins>
            </span>
          </li>
        ))}
      </ul>
      <div className="popover-actions">
        <Button onClick={onDone}>Close</Button>
      </div>
    </div>
  )
}

function oldTimes(marks: MoveEffects['marks'], left: readonly LeftBehind[], zone: string): string {
  const said = marks.filter(({ name }) => left.some(({ says }) => says.includes(name)))
  return said.map(({ name, from }) => `${formatInstant(from, zone, 'clock')} (${markLabels[name].label})`).join(', ')
}

function leftName(left: LeftBehind, zone: string): string {
  if (left.kind === 'post')
    return `Posted ${formatInstant(left.publication.at, zone, 'date-clock')}${left.publication.link ? `, ${left.publication.link}` : ''}`
  const { record } = left
  const names = documentNames(record).join(', ')
  const reader = record.audience === 'customer' ? 'for customers' : 'internal'
  const to = record.handedTo === undefined ? '' : `, handed to ${record.handedTo}`
  return `${names} ${reader}, version ${record.version} of ${formatInstant(record.at, zone, 'date-clock')}${to}`
}
