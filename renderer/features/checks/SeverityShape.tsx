import type { Finding } from '../../../core/checks/finding.ts'

/** Disc, diamond or ring: the shape alone tells, the colour only helps. */
export function SeverityShape({ severity }: { severity: Finding['severity'] }) {
  return (
    <svg
      className="severity-shape"
      data-severity={severity}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {severity === 'error' && <circle cx="6" cy="6" r="5" />}
      {severity === 'warning' && <path d="M6 0.5 11.5 6 6 11.5 0.5 6Z" />}
      {severity === 'note' && <circle cx="6" cy="6" r="4.2" fill="none" strokeWidth="1.4" />}
    </svg>
  )
}
