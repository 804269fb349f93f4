import { useEffect, useState } from 'react'
import { Button } from './Button.tsx'

interface ProgressLineProps {
  /** What is going on: "Reading pages.csv". */
  readonly label: string
  readonly value: number
  /** 0 while the end is not known. */
  readonly max: number
  readonly onCancel?: () => void
}

const patienceMs = 300

/** Long work in place. What is over within 300 ms shows nothing. */
export function ProgressLine({ label, value, max, onCancel }: ProgressLineProps) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div className="progress-line">
      <span>{label}</span>
      <progress aria-label={label} {...(max > 0 ? { value, max } : {})} />
      {onCancel && (
        <Button look="link" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  )
}
