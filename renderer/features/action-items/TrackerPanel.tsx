import { useState } from 'react'
import type { Refresh, RefreshPair } from '../../../core/library/refreshLibrary.ts'
import { actionStatusLabels } from '../../../core/postmortem/action.ts'
import type { TrackerAnswer } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

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
  const toggle = (key: string) => {
    const next = new Set(skipped)
    if (!next.delete(key)) next.add(key)
    setSkipped(next)
  }
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
      <Pairs title="Changed" pairs={changed} skipped={skipped} onToggle={toggle} />
      <Pairs title="Same title: confirm, and the key is kept" pairs={proposed} skipped={skipped} onToggle={toggle} />
      <Names title="Unknown here; left out" names={unknown.map(({ key, title }) => `${key} ${title}`.trim())} />
      <Names
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

interface PairsProps {
  readonly title: string
  readonly pairs: readonly RefreshPair[]
  readonly skipped: ReadonlySet<string>
  readonly onToggle: (key: string) => void
}

function Pairs({ title, pairs, skipped, onToggle }: PairsProps) {
  if (pairs.length === 0) return null
  return (
    <fieldset className="tracker-pairs">
      <legend>{title}</legend>
      {pairs.map((pair) => (
        <label key={keyOf(pair)} className="check-label">
          <input type="checkbox" checked={!skipped.has(keyOf(pair))} onChange={() => onToggle(keyOf(pair))} />
          <span>
            <b>{pair.title}</b> <span className="hint">{[pair.postmortem, pair.key].filter(Boolean).join(' · ')}</span>{' '}
            {pair.from === pair.to
              ? actionStatusLabels[pair.to]
              : `${actionStatusLabels[pair.from]} → ${actionStatusLabels[pair.to]}`}
            {pair.rowTitle !== pair.title && <span className="hint"> “{pair.rowTitle}”</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const shown = 20

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <details>
      <summary>
        {title} ({names.length})
      </summary>
      <ul>
        {names.slice(0, shown).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {names.length > shown && <li className="hint">and {names.length - shown} more</li>}
      </ul>
    </details>
  )
}
