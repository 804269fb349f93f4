import { type ReactNode, useMemo, useState } from 'react'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import { toReport } from '../../../core/errors.ts'
import { letterDocument, type PlannedLetter } from '../../../core/export/briefs/planBriefs.ts'
import { identityOf } from '../../../core/export/briefs/recipients.ts'
import { useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { HeldLetters } from './HeldLetters.tsx'
import { LettersFoot } from './LettersFoot.tsx'
import { LettersTable } from './LettersTable.tsx'
import { type Letters, type LettersChoice, useLetters } from './useLetters.ts'
import './briefs.css'

interface LettersPartProps {
  readonly preview: (document: ComposedDocument) => ReactNode
}

/** Letters to affected accounts and call sheets for those who call them. */
export function LettersPart({ preview }: LettersPartProps) {
  const accounts = useApp((state) => state.postmortem?.accounts.length ?? 0)
  const go = useApp((state) => state.go)
  const guide = useGuides().customer
  const letters = useLetters()
  if (accounts === 0) {
    return (
      <div className="letters-empty">
        <EmptyState title="Letters need a list of affected accounts">
          <p>
            A CSV with a column for the account’s name is enough. Region, CSM, late messages and longest delay make the
            letters say more.
          </p>
          <Button onClick={() => go('import')}>Add accounts.csv…</Button>
        </EmptyState>
      </div>
    )
  }
  if (guide === null) return <p className="part-empty">The guide for customers is not known here.</p>
  if (letters === null) return <p className="part-empty">Looking at each letter…</p>
  if ('trouble' in letters) {
    const { title, hint } = toReport(letters.trouble)
    return (
      <p className="part-empty" role="alert">
        {title} {hint}
      </p>
    )
  }
  return <LettersSheet letters={letters} preview={preview} />
}

function LettersSheet({ letters, preview }: { letters: Letters; preview: LettersPartProps['preview'] }) {
  const { choice, source, plan } = letters
  const [shown, setShown] = useState<number | null>(null)
  const edit = useApp((state) => state.edit)
  const choose = (label: string, change: Partial<LettersChoice>) =>
    edit(label, (now) => ({ ...now, letters: { ...choice, ...change } }))
  const lead = ({ recipient }: PlannedLetter, csm: string) =>
    choose(`Lead of ${recipient.name}`, { leads: { ...choice.leads, [recipient.identity]: csm } })
  const letter = shown === null ? undefined : plan.letters[shown]
  return (
    <div className="letters">
      <div className="letters-body">
        <Questions letters={letters} onChoose={choose} />
        <HeldLetters plan={plan} />
        {plan.common.length > 0 && (
          <p className="part-note">
            {plan.common.map((name) => `“${name}”`).join(', ')}{' '}
            {plan.common.length === 1 ? 'is also the name of an account' : 'are also names of accounts'}. The text uses{' '}
            {plan.common.length === 1 ? 'it as a word, so it is' : 'them as words, so they are'} not looked for.
          </p>
        )}
        <p className="part-note">
          This list gives no times per account, so letters state the incident’s. Each letter is a Word file, Markdown
          and an e-mail draft without a recipient; each CSM gets one internal call sheet.
        </p>
        <div className="letters-split" data-open={letter !== undefined || undefined}>
          <LettersTable letters={plan.letters} shown={shown} onShow={setShown} onLead={lead} />
          {letter && (
            <aside className="letter-preview" aria-label={`Letter to ${letter.recipient.name}`}>
              <header>
                <span className="hint">{letter.subject}</span>
                <Button look="quiet" onClick={() => setShown(null)}>
                  Close
                </Button>
              </header>
              <LetterSheet letter={letter} source={source} preview={preview} />
            </aside>
          )}
        </div>
      </div>
      <LettersFoot source={source} plan={plan} />
    </div>
  )
}

interface LetterSheetProps {
  readonly letter: PlannedLetter
  readonly source: Letters['source']
  readonly preview: LettersPartProps['preview']
}

function LetterSheet({ letter: { recipient }, source, preview }: LetterSheetProps) {
  const document = useMemo(() => letterDocument(recipient, source), [recipient, source])
  return preview(document)
}

interface QuestionsProps {
  readonly letters: Letters
  readonly onChoose: (label: string, change: Partial<LettersChoice>) => void
}

function Questions({ letters: { choice, source }, onChoose }: QuestionsProps) {
  const own = useApp((state) => state.settings.zone)
  const { accounts, zone } = source.postmortem
  const units = [
    { value: 'account' as const, label: `account (${new Set(accounts.map(identityOf)).size})` },
    { value: 'row' as const, label: `row (${accounts.length})` },
  ]
  const zones = [...new Set([zone, own])].filter((one) => one !== 'UTC' && one !== '')
  return (
    <div className="letters-questions">
      <span>One letter per</span>
      <Segmented
        label="One letter per"
        options={units}
        value={choice.unit}
        onChange={(unit) => onChoose('One letter per…', { unit })}
      />
      {zones.length > 0 && (
        <Select
          label="Where the list gives no region"
          value={choice.zone ?? ''}
          options={[
            { value: '', label: 'UTC only' },
            ...zones.map((one) => ({
              value: one,
              label: `UTC and ${one.split('/').at(-1)?.replaceAll('_', ' ')} time`,
            })),
          ]}
          onChange={(value) => onChoose('Zone of letters', { zone: value })}
        />
      )}
    </div>
  )
}
