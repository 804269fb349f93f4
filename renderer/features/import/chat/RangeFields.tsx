import type { TimeRange } from '../../../../core/import/chat/proposeSlice.ts'
import { formatInstant } from '../../../../core/time/formatInstant.ts'
import { instantOf, msOf } from '../../../../core/time/instant.ts'
import { dayIn } from '../../../store/dayIn.ts'
import { TimeField } from '../../../ui/TimeField.tsx'

interface RangeFieldsProps {
  readonly range: TimeRange
  /** How far the slider goes. */
  readonly domain: TimeRange
  readonly zone: string
  readonly onRange: (range: TimeRange) => void
}

const minute = 60_000

/** First and last instant that is kept: a slider with two ends, and a field for each. */
export function RangeFields({ range, domain, zone, onRange }: RangeFieldsProps) {
  const step = stepOf(domain)
  const [low, high] = [Math.min(domain.from, range.from), Math.max(domain.to, range.to)]
  const words = (ms: number) => formatInstant(ms, zone, 'date-clock')
  const set = (change: Partial<TimeRange>) => {
    const next = { ...range, ...change }
    // The end that moves pushes the other one along.
    if (next.from <= next.to) onRange(next)
    else onRange(change.from === undefined ? { from: next.to, to: next.to } : { from: next.from, to: next.from })
  }
  const share = (ms: number) => `${((ms - low) / Math.max(1, high - low)) * 100}%`
  const end = (which: keyof TimeRange, label: string) => (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={words(range[which])}
      min={low}
      max={high}
      step={step}
      value={range[which]}
      onChange={({ target }) => set({ [which]: Number(target.value) })}
    />
  )
  const field = (which: keyof TimeRange, label: string) => {
    const at = instantOf(range[which])
    return (
      <TimeField
        label={`${label}, ${formatInstant(at, zone, 'date')}`}
        value={at}
        zone={zone}
        day={dayIn(zone, at)}
        onChange={(to) => set({ [which]: msOf(to) })}
      />
    )
  }
  return (
    <div className="range-fields">
      {field('from', 'From')}
      <div className="range-slider">
        <div className="range-track">
          <div
            className="range-chosen"
            style={{ insetInlineStart: share(range.from), width: share(low + range.to - range.from) }}
          />
          {end('from', 'Kept from')}
          {end('to', 'Kept until')}
        </div>
        <div className="range-ends mono" aria-hidden="true">
          <span>{words(low)}</span>
          <span>{words(high)}</span>
        </div>
      </div>
      {field('to', 'Until')}
    </div>
  )
}

/** A step that a key press can feel: five minutes of a day, an hour of a month. */
function stepOf({ from, to }: TimeRange): number {
  const span = to - from
  if (span <= 3 * 86_400_000) return 5 * minute
  return span <= 40 * 86_400_000 ? 60 * minute : 1440 * minute
}
