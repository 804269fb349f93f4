import type { ErrorReport } from '../../core/errors.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'

interface ErrorPageProps {
  readonly report: ErrorReport
  readonly onRetry: (() => void) | null
}

/** Shown instead of everything when the page itself fails. */
export function ErrorPage({ report, onRetry }: ErrorPageProps) {
  return (
    <main className="start-page">
      <div className="start-message" role="alert">
        <h1>{report.title}</h1>
        <p>What you wrote was saved as you went; nothing was deleted.</p>
        <div className="start-actions">
          {onRetry && (
            <Button look="primary" onClick={onRetry}>
              Show the page again
            </Button>
          )}
          <CopyButton
            look="plain"
            label="Copy details"
            text={() => `${report.code}: ${report.title}\n${JSON.stringify(report.detail, null, 2)}`}
          />
        </div>
      </div>
    </main>
  )
}
