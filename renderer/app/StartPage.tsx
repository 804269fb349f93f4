import type { ReactNode } from 'react'
import { useApp } from '../store/useApp.ts'
import { Button } from '../ui/Button.tsx'

/** Before the first library is read, and when it can't be. */
export function StartPage() {
  const phase = useApp((state) => state.phase)
  const failure = useApp((state) => state.startFailure)
  const start = useApp((state) => state.start)
  if (phase === 'starting' || failure === null) return <div className="start-page" aria-busy="true" />
  return failure.code === 'host.refused' ? (
    <Message title="This link was used up.">
      <p>A link to Faultline opens one window and works for 15 minutes.</p>
      <p>Press Enter in the terminal that shows it: it prints a fresh one. Open that here.</p>
    </Message>
  ) : (
    <Message title={failure.title}>
      <p>{failure.hint}</p>
      <Button look="primary" onClick={() => void start()}>
        Try again
      </Button>
    </Message>
  )
}

function Message({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="start-page">
      <div className="start-message" role="alert">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
