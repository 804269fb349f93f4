import { useId } from 'react'

export interface Choice<T extends string = string> {
  readonly value: T
  readonly label: string
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: T
  readonly options: readonly Choice<T>[]
  readonly onChange: (value: T) => void
  readonly disabled?: boolean
}

/** The system's own list: keys, type-ahead and screen readers come with it. */
export function Select<T extends string>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
  disabled,
}: SelectProps<T>) {
  const id = useId()
  return (
    <div className="labelled">
      <label htmlFor={id} className={hideLabel ? 'unseen' : 'field-label'}>
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        disabled={disabled}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
