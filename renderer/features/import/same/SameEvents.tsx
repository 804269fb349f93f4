import { useState } from 'react'
import type { SamePair } from '../../../../core/import/samePairs.ts'
import { useApp } from '../../../store/useApp.ts'
import { Button } from '../../../ui/Button.tsx'
import type { ImportPlan } from '../useImportPlan.ts'
import { PairCard } from './PairCard.tsx'
import './same.css'

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`

/** Events that two files tell of: those that share a number in one choice, the others one by one. Nothing is merged by itself. */
export function SameEvents({ plan, zone }: { readonly plan: ImportPlan; readonly zone: string }) {
  const { pairs } = plan
  const same = useApp((state) => state.same)
  const decide = useApp((state) => state.decideSame)
  const [each, setEach] = useState(false)
  if (pairs.length === 0) return null
  const open = pairs.filter(({ key }) => !same.has(key))
  const exact = open.filter((pair) => pair.exact)
  const listed = each ? open : open.filter((pair) => !pair.exact)
  return (
    <section className={open.length > 0 ? 'import-card asks' : 'import-card'} aria-label="The same event?">
      <div className="import-head">
        <h2>The same event?</h2>
        <span className="muted">
          {open.length === 0
            ? 'All decided.'
            : `${count(open.length, 'pair')} to decide; left alone, they stay two events.`}
        </span>
      </div>
      <Decided pairs={pairs} />
      {exact.length > 0 && !each && (
        <div className="same-bulk">
          <p>
            {exact.length === 1
              ? '1 pair shares a number or a link.'
              : `${exact.length} pairs share a number or a link.`}{' '}
            <span className="muted">{reasonsOf(exact)}</span>
          </p>
          <div className="popover-actions">
            <Button
              look="primary"
              onClick={() =>
                decide(
                  exact.map(({ key }) => key),
                  'merge',
                )
              }
            >
              Merge {exact.length}
            </Button>
            <Button onClick={() => setEach(true)}>{exact.length === 1 ? 'Look at it' : 'Look at each'}</Button>
          </div>
        </div>
      )}
      {listed.length > 0 && (
        <PairCard key="pair" pairs={listed} plan={plan} zone={zone} onDecide={(key, choice) => decide([key], choice)} />
      )}
    </section>
  )
}

/** "#4312, #4313 and 9 more". */
function reasonsOf(pairs: readonly SamePair[]): string {
  const keys = [...new Set(pairs.flatMap(({ why }) => /^both name (.+?),/.exec(why)?.[1] ?? []))]
  const shown = keys.slice(0, 3).join(', ')
  return keys.length > 3 ? `${shown} and ${keys.length - 3} more` : shown
}

/** What was decided here, with a way back. */
function Decided({ pairs }: { readonly pairs: readonly SamePair[] }) {
  const same = useApp((state) => state.same)
  const decide = useApp((state) => state.decideSame)
  const keys = (choice: 'merge' | 'differ') => pairs.map(({ key }) => key).filter((key) => same.get(key) === choice)
  const [merged, apart] = [keys('merge'), keys('differ')]
  return (
    <>
      {merged.length > 0 && (
        <p className="import-answer">
          {count(merged.length, 'pair')} will be merged; both sources stay with {merged.length === 1 ? 'it' : 'each'}.{' '}
          <Button look="link" onClick={() => decide(merged, null)}>
            Change
          </Button>
        </p>
      )}
      {apart.length > 0 && (
        <p className="import-answer">
          {apart.length === 1 ? '1 pair is two events' : `${apart.length} pairs are two events each`}; you are not asked
          again.{' '}
          <Button look="link" onClick={() => decide(apart, null)}>
            Change
          </Button>
        </p>
      )}
    </>
  )
}
