import type { ReactNode } from 'react'

interface BannerProps {
  /** `trouble` is announced at once, the others when there is a pause. */
  readonly tone: 'info' | 'look' | 'trouble'
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** One line over the whole width that stays for as long as it is true. */
export function Banner({ tone, children, actions }: BannerProps) {
  return (
    <div className={`banner ${tone}`} role={tone === 'trouble' ? 'alert' : 'status'}>
      <p>{children}</p>
      {actions && <div className="banner-actions">{actions}</div>}
    </div>
  )
}
