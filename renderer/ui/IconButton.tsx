import type { ButtonHTMLAttributes, ReactNode } from 'react'

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'aria-label'> {
  /** What it does: read aloud, and shown when the pointer rests on it. */
  readonly label: string
  readonly children: ReactNode
}

/** A button that shows only a picture; 28 px, so that it can be hit. */
export function IconButton({ label, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={className ? `icon-button ${className}` : 'icon-button'}
      aria-label={label}
      title={label}
      {...rest}
    >
      {children}
    </button>
  )
}
