import type { Audience } from '../../core/postmortem/audience.ts'

interface AudienceWordProps {
  readonly audience: Audience
  /** Absent: it is only said, not changed. */
  readonly onFlip?: () => void
}

const words: Record<Audience, string> = { internal: 'internal', customer: 'customers see this' }
const next: Record<Audience, string> = { internal: 'show to customers', customer: 'keep internal' }

/** The word in the margin that says who reads a thing; pressing it says the other one. */
export function AudienceWord({ audience, onFlip }: AudienceWordProps) {
  if (onFlip === undefined) return <span className={`audience-word ${audience}`}>{words[audience]}</span>
  return (
    <button
      type="button"
      className={`audience-word ${audience}`}
      aria-label={`${words[audience]}; ${next[audience]}`}
      title={next[audience]}
      onClick={onFlip}
    >
      {words[audience]}
    </button>
  )
}
