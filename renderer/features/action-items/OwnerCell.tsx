import { useEffect, useState } from 'react'

interface OwnerCellProps {
  readonly owner: string | null
  readonly label: string
  readonly disabled?: boolean
  readonly placeholder?: string
  readonly onChange: (owner: string | null) => void
}

/** A name; taken with Enter or on leaving, taken back with Esc. */
export function OwnerCell({ owner, label, disabled = false, placeholder = 'assign', onChange }: OwnerCellProps) {
  const shown = owner ?? ''
  const [text, setText] = useState(shown)
  useEffect(() => setText(shown), [shown])
  const take = () => {
    const name = text.trim()
    if (name !== shown) onChange(name === '' ? null : name)
  }
  return (
    <input
      className={shown === '' ? 'quiet-field cell-owner none' : 'quiet-field cell-owner'}
      data-cell="owner"
      list="library-people"
      aria-label={label}
      placeholder={placeholder}
      disabled={disabled}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={take}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') take()
        if (key === 'Escape') setText(shown)
        if (key === 'Enter' || key === 'Escape') currentTarget.closest<HTMLElement>('[data-row]')?.focus()
      }}
    />
  )
}
