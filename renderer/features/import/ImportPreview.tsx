import { useMemo } from 'react'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { readyFiles } from '../../store/readyFiles.ts'
import { useApp } from '../../store/useApp.ts'
import { previewOf } from './previewOf.ts'

const width = 1000
const height = 56

/** How the strip would look: the first series and every event of the files that can be taken in. */
export function ImportPreview() {
  const cards = useApp((state) => state.cards)
  const zone = useApp((state) => state.postmortem?.zone ?? state.settings.zone)
  const preview = useMemo(() => previewOf(readyFiles(cards), width, height), [cards])
  if (preview === null) return null
  const { first, last, line, ticks, name } = preview
  return (
    <figure className="import-preview">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}, ${ticks.length} events`}
      >
        {line !== '' && <path d={line} className="preview-line" vectorEffect="non-scaling-stroke" />}
        {ticks.map(({ id, x }) => (
          <path
            key={id}
            d={`M${x} ${height}V${height - 14}`}
            className="preview-tick"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <figcaption>
        <time dateTime={first}>{formatInstant(first, zone, 'date-clock')}</time>
        <span>{name}</span>
        <time dateTime={last}>{formatInstant(last, zone, 'date-clock')}</time>
      </figcaption>
    </figure>
  )
}
