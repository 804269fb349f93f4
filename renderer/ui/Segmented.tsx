import { useId } from 'react'
import type { Choice } from './Select.tsx'

interface SegmentedProps<T extends string> {
  readonly label: string
  readonly options: readonly Choice<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** On the dark instrument band. */
  readonly dark?: boolean
}

/** A few choices side by side, one of them taken. Radio buttons, so arrows and screen readers know them. */
export function Segmented<T extends string>({ label, options, value, onChange, dark = false }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className={dark ? 'segmented dark' : 'segmented'}>
      <legend className="unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? 'segment chosen' : 'segment'}>
          <input
            type="radio"
            className="unseen"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
