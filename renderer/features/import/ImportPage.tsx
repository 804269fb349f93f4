import { useEffect } from 'react'
import { readyFiles } from '../../store/readyFiles.ts'
import { opensNew } from '../../store/takeCardsIn.ts'
import { useApp, useAppStore } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { AddFiles } from './AddFiles.tsx'
import { ChatViews } from './chat/ChatViews.tsx'
import { ImportCards } from './ImportCards.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { SharedQuestions } from './SharedQuestions.tsx'
import { counted, totals } from './totals.ts'
import { WhereItLives } from './WhereItLives.tsx'
import './import.css'

/** Evidence before it is taken in: what each file is, what it can't say by itself, and what would come of it. */
export function ImportPage(props: { readonly takeKeys: string | null }) {
  return (
    <ChatViews>
      <EvidencePage {...props} />
    </ChatViews>
  )
}

function EvidencePage({ takeKeys }: { readonly takeKeys: string | null }) {
  const cards = useApp((state) => state.cards)
  const result = useApp((state) => state.result)
  const failure = useApp((state) => state.importFailure)
  useTakeCommand()
  return (
    <main className="plain-page" data-region="content" aria-label="Add evidence" tabIndex={-1}>
      {result === null ? (
        <Head takeKeys={takeKeys} />
      ) : (
        <header className="page-head">
          <h1>Taken in</h1>
        </header>
      )}
      {failure && (
        <Banner tone="trouble">
          {failure.title} {failure.hint} Nothing was added.
        </Banner>
      )}
      <div className="page-body import-body">
        {result !== null && <ImportDone result={result} />}
        {result === null && <WhereItLives />}
        {result === null && <ImportPreview />}
        {result === null && cards.length > 0 && <SharedQuestions />}
        <ImportCards />
        {result === null && <AddFiles first={cards.length === 0} />}
      </div>
    </main>
  )
}

function Head({ takeKeys }: { readonly takeKeys: string | null }) {
  const cards = useApp((state) => state.cards)
  const taking = useApp((state) => state.taking)
  const cancel = useApp((state) => state.cancelImport)
  const run = useApp((state) => state.run)
  const target = useApp((state) => (opensNew(() => state) ? null : state.postmortem?.title || 'this postmortem'))
  const ready = readyFiles(cards)
  const files = cards.length === 1 ? '1 file' : `${cards.length} files`
  return (
    <header className="page-head">
      <h1>{target === null ? 'Start a postmortem' : `Add evidence to ${target}`}</h1>
      <p className="muted">{cards.length > 0 ? `${files} · nothing is added until you say so` : ''}</p>
      <div className="page-head-actions">
        <Button onClick={cancel}>Cancel</Button>
        <Button
          look="primary"
          disabled={ready.length === 0 || taking}
          aria-keyshortcuts={takeKeys ?? undefined}
          onClick={() => run('file.take')}
        >
          {taking ? 'Taking in…' : ready.length === 0 ? 'Take in' : `Take in ${counted(totals(ready))}`}
        </Button>
      </div>
    </header>
  )
}

/** `file.take` is there while something can be taken in. */
function useTakeCommand(): void {
  const store = useAppStore()
  const register = useApp((state) => state.register)
  const can = useApp((state) => state.result === null && readyFiles(state.cards).length > 0)
  useEffect(() => {
    if (!can) return
    return register({ 'file.take': () => void take(store.getState) })
  }, [can, register, store])
}

/** Who one is and where it lives is taken over together with the evidence: Enter takes all. */
async function take(get: ReturnType<typeof useAppStore>['getState']): Promise<void> {
  const { settings, info } = get()
  if (settings.you === null && info !== null) await get().saveSettings({ you: youNamed(info.userName) })
  await get().takeIn()
}

export function youNamed(name: string) {
  const initials = name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 3)
    .toUpperCase()
  return { name, initials }
}
