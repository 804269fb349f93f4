import { useEffect, useState } from 'react'
import { Button } from './Button.tsx'

interface CopyButtonProps {
  readonly label: string
  /** Asked when pressed. */
  readonly text: () => string
  readonly look?: 'plain' | 'primary' | 'link'
}

/** Copies and says "Copied" for two seconds. */
export function CopyButton({ label, text, look = 'link' }: CopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), 2000)
    return () => clearTimeout(timer)
  }, [said])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setSaid('Copied')
    } catch {
      setSaid('Not copied: the clipboard is closed to this page')
    }
  }
  return (
    <Button look={look} onClick={() => void copy()}>
      <span role="status">{said ?? label}</span>
    </Button>
  )
}
