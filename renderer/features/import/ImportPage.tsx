import { useEffect } from 'react'
import type { Inspected } from '../../../core/import/types.ts'
import { readyFiles } from '../../store/readyFiles.ts'
import { opensNew, proposedZone } from '../../store/takeCardsIn.ts'
import type { ImportCard } from '../../store/types.ts'
import { useApp, useAppStore } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { AddFiles } from './AddFiles.tsx'
import { ChatViews } from './chat/ChatViews.tsx'
import { ImportCards } from './ImportCards.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { SharedQuestions } from './SharedQuestions.tsx'
import { ShownZone } from './ShownZone.tsx'
import { SameEvents } from './same/SameEvents.tsx'
import { isShared, sharedQuestions } from './sharedQuestions.ts'
import { counted, totals } from './totals.ts'
import { WindowsContext } from './useAround.ts'
import { useCardWindows } from './useCardWindows.ts'
import { type ImportPlan, useImportPlan } from './useImportPlan.ts'
import { useShownZone } from './useShownZone.ts'
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
  const plan = useImportPlan()
  const windows = useCardWindows(cards)
  const zone = useShownZone()
  useTakeCommand()
  return (
    <main className="plain-page import-page" data-region="content" aria-label="Add evidence" tabIndex={-1}>
      {result === null ? (
        <Head takeKeys={takeKeys} plan={plan} />
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
      <KeepingLine />
      <div className="page-body import-body">
        <WindowsContext value={windows}>
          {result !== null && <ImportDone result={result} />}
          {result === null && <WhereItLives />}
          {result === null && <ShownZone />}
          {result === null && <ImportPreview />}
          {result === null && cards.length > 0 && <SharedQuestions />}
          {result === null && <SameEvents plan={plan} zone={zone} />}
          <ImportCards plan={plan} />
          {result === null && <AddFiles first={cards.length === 0} />}
        </WindowsContext>
      </div>
    </main>
  )
}

/** While large files are copied beside the postmortem: how far, and the way to stop. */
function KeepingLine() {
  const keeping = useApp((state) => state.keeping)
  const stop = useApp((state) => state.stopTaking)
  if (keeping === null) return null
  return (
    <div className="keeping">
      <ProgressLine label={`Keeping ${keeping.file}`} value={keeping.bytes} max={keeping.of} onCancel={stop} />
    </div>
  )
}

function Head({ takeKeys, plan }: { readonly takeKeys: string | null; readonly plan: ImportPlan }) {
  const cards = useApp((state) => state.cards)
  const taking = useApp((state) => state.taking)
  const cancel = useApp((state) => state.cancelImport)
  const run = useApp((state) => state.run)
  const target = useApp((state) => (opensNew(() => state) ? null : state.postmortem?.title || 'this postmortem'))
  const ready = readyFiles(cards)
  const files = cards.length === 1 ? '1 file' : `${cards.length} files`
  const left = questionsLeft(cards)
  return (
    <header className="page-head">
      <h1>{target === null ? 'Start a postmortem' : `Add evidence to ${target}`}</h1>
      <p className="muted">
        {cards.length > 0 && [files, left, 'nothing is added until you say so'].filter(Boolean).join(' · ')}
      </p>
      <div className="page-head-actions">
        <Button onClick={cancel}>Cancel</Button>
        <Button
          look="primary"
          disabled={ready.length === 0 || taking}
          aria-keyshortcuts={takeKeys ?? undefined}
          onClick={() => run('file.take')}
        >
          {taking ? 'Taking in…' : ready.length === 0 ? 'Take in' : `Take in ${takenWords(ready, plan)}`}
        </Button>
      </div>
    </header>
  )
}

/** "2 questions left": files that can't be taken in before they are answered. */
function questionsLeft(cards: readonly ImportCard[]): string {
  const open = cards.flatMap(({ state }) => (state.kind === 'ready' ? state.inspected.parsed.questions : []))
  const own = open.filter((question) => !isShared(cards, question)).length
  const count = own + sharedQuestions(cards).length
  return count === 0 ? '' : count === 1 ? '1 question left' : `${count} questions left`
}

/** "46 events, 9 series", without what is in already; "2 changes" of what is. */
function takenWords(ready: readonly Inspected[], { taken }: ImportPlan): string {
  const { added, changed = 0 } = taken.result
  const fresh = counted({ ...totals(ready), ...added })
  const changes = changed === 1 ? '1 change' : `${changed} changes`
  if (changed === 0) return fresh
  return fresh === 'nothing' ? changes : `${fresh}, ${changes}`
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
  if (settings.you === null && info !== null)
    await get().saveSettings({ you: youNamed(info.userName), zone: proposedZone(get()) })
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
