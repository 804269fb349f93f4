import type { ReactNode } from 'react'

interface TagProps {
  /** Colour means something: leave it out for a mere kind. */
  readonly tone?: 'blue' | 'green' | 'amber' | 'accent'
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A short word on a tint: a format, a type, a state. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <span className={tone ? `tag ${tone}` : 'tag'}>
      {icon && (
        <span className="tag-icon" aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </span>
  )
}
