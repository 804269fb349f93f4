import { useState } from 'react'
import type { Refresh, RefreshPair } from '../../../core/library/refreshLibrary.ts'
import type { TrackerAnswer } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { flipped } from '../../ui/flipped.ts'
import { MatchList, NameList, type StatusPair } from '../../ui/MatchReport.tsx'

interface TrackerPanelProps {
  readonly file: string
  readonly answer: TrackerAnswer
  readonly onDone: () => void
}

const keyOf = ({ folder, id }: RefreshPair) => `${folder}\n${id}`

/** What the tracker's file says before anything is changed: matched, changed, unknown. Title matches wait for a yes. */
export function TrackerPanel({ file, answer, onDone }: TrackerPanelProps) {
  if (answer.kind === 'report') return <Report file={file} rows={answer.rows} report={answer.report} onDone={onDone} />
  return (
    <section className="tracker" aria-label="Refresh from a tracker">
      <p>
        {answer.kind === 'failed'
          ? `${answer.report.title} ${answer.report.hint}`
          : `${file} was read as ${answer.format}, not as a tracker's list of issues. Export issues as CSV with key, title and status.`}
      </p>
      <Button onClick={onDone}>Close</Button>
    </section>
  )
}

interface ReportProps {
  readonly file: string
  readonly rows: number
  readonly report: Refresh
  readonly onDone: () => void
}

function Report({ file, rows, report, onDone }: ReportProps) {
  const { changed, proposed, same, unknown, missing } = report
  const editActions = useApp((state) => state.editActions)
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set(proposed.map(keyOf)))
  const all = [...changed, ...proposed]
  const taken = all.filter((pair) => !skipped.has(keyOf(pair)))
  const lists = [
    ['Changed', changed],
    ['Same title: confirm, and the key is kept', proposed],
  ] as const
  const take = () => {
    void editActions(
      `Refresh from ${file}`,
      taken.map(({ folder, id, edit }) => ({ folder, id, edit })),
    )
    onDone()
  }
  return (
    <section className="tracker" aria-label="Refresh from a tracker">
      <h2>{file}</h2>
      <p>
        {rows} issues: {same} match and agree, {changed.length} have changed, {proposed.length} may match by title,{' '}
        {unknown.length} unknown. Nothing is changed yet.
      </p>
      {lists.map(([title, pairs]) => (
        <MatchList
          key={title}
          title={title}
          pairs={pairs.map(shownPair)}
          isTaken={(key) => !skipped.has(key)}
          onToggle={(key) => setSkipped(flipped(skipped, key))}
        />
      ))}
      <NameList title="Unknown here; left out" names={unknown.map(({ key, title }) => `${key} ${title}`.trim())} />
      <NameList
        title="In the library with a key that this file does not hold"
        names={missing.map(({ key, title }) => `${key} ${title}`)}
      />
      <div className="popover-actions">
        <Button look="primary" disabled={taken.length === 0} onClick={take}>
          Change {taken.length}
        </Button>
        <Button onClick={onDone}>Leave all as they are</Button>
      </div>
    </section>
  )
}

const shownPair = (pair: RefreshPair): StatusPair => ({
  key: keyOf(pair),
  title: pair.title,
  hint: [pair.postmortem, pair.key].filter(Boolean).join(' · '),
  from: pair.from,
  to: pair.to,
  rowTitle: pair.rowTitle,
})
