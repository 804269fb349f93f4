import { useMemo } from 'react'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { readyFiles } from '../../store/readyFiles.ts'
import { useApp } from '../../store/useApp.ts'
import { previewOf } from './previewOf.ts'
import { useShownZone } from './useShownZone.ts'

const width = 1000
const height = 56

/** How the strip would look: the first series and every event of the files that can be taken in. */
export function ImportPreview() {
  const cards = useApp((state) => state.cards)
  const zone = useShownZone()
  const preview = useMemo(() => previewOf(readyFiles(cards), width, height), [cards])
  if (preview === null) return null
  const { first, last, line, ticks, events, name } = preview
  return (
    <figure className="import-preview">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}, ${events} events`}
      >
        {line !== '' && <path d={line} className="preview-line" vectorEffect="non-scaling-stroke" />}
        {ticks.length > 0 && (
          <path
            d={ticks.map((x) => `M${x} ${height}V${height - 14}`).join('')}
            className="preview-tick"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <figcaption>
        <time dateTime={first}>{formatInstant(first, zone, 'date-clock')}</time>
        <span>{name}</span>
        <time dateTime={last}>{formatInstant(last, zone, 'date-clock')}</time>
      </figcaption>
    </figure>
  )
}
