import { matchTracker } from '../../../core/import/actions/refresh.ts'
import type { Action } from '../../../core/postmortem/action.ts'
import { opensNew } from '../../store/takeCardsIn.ts'
import type { ImportCard } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { flipped } from '../../ui/flipped.ts'
import { MatchList, NameList, type StatusPair } from '../../ui/MatchReport.tsx'

interface TrackerCardProps {
  readonly card: ImportCard
  readonly rows: readonly Action[]
}

const none: ReadonlySet<string> = new Set()

/** What a tracker's list says about the action items here, before anything is changed. Title matches wait for a yes. */
export function TrackerCard({ card, rows }: TrackerCardProps) {
  const actions = useApp((state) => (opensNew(() => state) ? null : (state.postmortem?.actions ?? null)))
  const choose = useApp((state) => state.choose)
  const go = useApp((state) => state.go)
  if (actions === null)
    return (
      <p>
        A tracker’s list refreshes action items that are here already; it makes none. Open their postmortem and drop it
        there, or refresh all of them under{' '}
        <Button look="link" onClick={() => go('actions')}>
          Action items
        </Button>
        .
      </p>
    )
  const { matched, changed, proposed, unknown, missing } = matchTracker(actions, rows)
  const { accepted = none, refused = none } = card.choices ?? {}
  const pairOf = ({ action: id, row }: { readonly action: string; readonly row: Action }): StatusPair[] => {
    const action = actions.find((one) => one.id === id)
    if (action === undefined) return []
    const key = row.external[0]?.key ?? ''
    return [{ key: id, title: action.title, hint: key, from: action.status, to: row.status, rowTitle: row.title }]
  }
  return (
    <div className="tracker-card">
      <p>
        {rows.length} issues: {matched.length - changed.length} match and agree, {changed.length}{' '}
        {changed.length === 1 ? 'has' : 'have'} changed, {proposed.length} may match by title, {unknown.length} unknown.
        Nothing is changed yet.
      </p>
      <MatchList
        title="Changed"
        pairs={changed.flatMap(pairOf)}
        isTaken={(id) => !refused.has(id)}
        onToggle={(id) => choose(card.key, { refused: flipped(refused, id) })}
      />
      <MatchList
        title="Same title: tick it, and the key is kept"
        pairs={proposed.flatMap(pairOf)}
        isTaken={(id) => accepted.has(id)}
        onToggle={(id) => choose(card.key, { accepted: flipped(accepted, id) })}
      />
      <NameList title="Unknown here; left out" names={unknown.map((row) => nameOf(row))} />
      <NameList
        title="Here with a key that this file does not hold"
        names={actions.filter(({ id }) => missing.includes(id)).map((action) => nameOf(action))}
      />
    </div>
  )
}

const nameOf = ({ external, title }: Action) => `${external[0]?.key ?? ''} ${title}`.trim()
