import { useMemo, useState } from 'react'
import { notTakenCount } from '../../../core/import/chat/notTaken.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { msOf } from '../../../core/time/instant.ts'
import { insertChip } from '../../editor/insertChip.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { CoverageLine } from './CoverageLine.tsx'
import { nearbyEvidence } from './nearbyEvidence.ts'
import './checks.css'

/** Events near the selected time or with these words. With the caret in a text a press puts the time there as a chip, else it goes to the event. */
export function EvidencePanel() {
  const postmortem = useApp((state) => state.postmortem)
  const selected = useApp((state) => state.selected)
  const reveal = useApp((state) => state.reveal)
  const [words, setWords] = useState('')
  if (postmortem === null) return null
  if (postmortem.events.length === 0)
    return (
      <div>
        <CoverageLine postmortem={postmortem} />
        <p className="panel-empty">No evidence yet. Drop what the incident left behind.</p>
      </div>
    )
  const around = timeOf(selected, postmortem)
  const found = nearbyEvidence(postmortem, words, around)
  const date = (at: string) => formatInstant(at, postmortem.zone, 'date')
  const day = date(
    postmortem.marks.find(({ name }) => name === 'impactStart')?.at ?? found[0]?.at ?? postmortem.created,
  )
  const otherDay = (at: string) => (date(at) === day ? '' : `${date(at)} · `)
  return (
    <div>
      <CoverageLine postmortem={postmortem} />
      <input
        className="field evidence-find"
        aria-label="Find in the evidence"
        placeholder="Find in the evidence"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <h3 className="evidence-head">
        {words.trim() !== '' ? 'With these words' : around === null ? 'Key moments' : 'Near this time'}
      </h3>
      {found.length === 0 && <p className="panel-empty">No event has these words.</p>}
      <ul>
        {found.map((event) => (
          <li key={event.id}>
            <button
              type="button"
              className="evidence-item"
              // The caret must stay where it is for the chip to land there.
              onMouseDown={(pressed) => pressed.preventDefault()}
              onClick={() => {
                if (!insertChip(`event:${event.id}?as=clock`)) reveal({ step: 'timeline', id: event.id })
              }}
            >
              <time>{formatInstant(event.at, postmortem.zone, 'clock')}</time>
              <span>{event.text.split('\n')[0]}</span>
              <small>
                {otherDay(event.at)}
                {postmortem.sources.find(({ id }) => id === event.origins[0]?.source)?.name ?? 'typed by hand'}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {words.trim() !== '' && <InMessages words={words} postmortem={postmortem} />}
    </div>
  )
}

/** The same words in chat messages that became no event. */
function InMessages({ words, postmortem }: { readonly words: string; readonly postmortem: Postmortem }) {
  const open = useApp((state) => state.openNotTaken)
  const count = useMemo(() => notTakenCount(postmortem), [postmortem])
  if (count === 0) return null
  return (
    <Button look="link" className="evidence-more" onClick={() => open(words.trim())}>
      Look in {count === 1 ? '1 message' : `${count.toLocaleString('en')} messages`} not taken
    </Button>
  )
}

function timeOf(selected: string | null, { events, marks }: Postmortem): number | null {
  const at = events.find(({ id }) => id === selected)?.at ?? marks.find(({ name }) => `mark:${name}` === selected)?.at
  return at === undefined ? null : msOf(at)
}
