import type { ButtonHTMLAttributes, ReactNode } from 'react'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: the one thing to do here. `quiet`: without an edge. `link`: in running text. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'link'
  readonly children: ReactNode
}

const classes = { plain: 'button', primary: 'button primary', quiet: 'button quiet', link: 'link-button' } as const

export function Button({ look = 'plain', className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={className ? `${classes[look]} ${className}` : classes[look]} {...rest}>
      {children}
    </button>
  )
}
