import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  /** What to do about it. */
  readonly children?: ReactNode
}

export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  )
}
