import type { Audience } from '../../core/postmortem/audience.ts'

interface AudienceWordProps {
  readonly audience: Audience
  /** Absent: it is only said, not changed. */
  readonly onFlip?: () => void
  /** One word, for rows of a list. */
  readonly short?: boolean
  /** False: no stop for Tab; its row has a key for it. */
  readonly stop?: boolean
}

const words: Record<Audience, string> = { internal: 'internal', customer: 'customers see this' }
const shortWords: Record<Audience, string> = { internal: 'internal', customer: 'customers' }
const next: Record<Audience, string> = { internal: 'show to customers', customer: 'keep internal' }

/** The word in the margin that says who reads a thing; pressing it says the other one. */
export function AudienceWord({ audience, onFlip, short = false, stop = true }: AudienceWordProps) {
  const shown = (short ? shortWords : words)[audience]
  if (onFlip === undefined) return <span className={`audience-word ${audience}`}>{shown}</span>
  return (
    <button
      type="button"
      className={`audience-word ${audience}`}
      aria-label={`${words[audience]}; ${next[audience]}`}
      title={next[audience]}
      tabIndex={stop ? 0 : -1}
      onClick={onFlip}
    >
      {shown}
    </button>
  )
}
