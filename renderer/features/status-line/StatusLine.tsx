import { formatInstant, zoneNameAt } from '../../../core/time/formatInstant.ts'
import type { SaveState } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Popover } from '../../ui/Popover.tsx'
import { NewsList } from './NewsList.tsx'
import { useLatestNews } from './useLatestNews.ts'
import { useNewsCommand } from './useNewsCommand.ts'
import { wordCount } from './wordCount.ts'
import './status-line.css'

/** Quiet news: when it was saved, the zone of times, the words, and what happened. The only place that tells. */
export function StatusLine() {
  const save = useApp((state) => state.save)
  const zone = useApp((state) => state.postmortem?.zone ?? state.settings.zone)
  const words = useApp((state) => (state.postmortem === null ? null : wordCount(state.postmortem)))
  const now = useApp((state) => state.news.at(-1)?.at ?? `${state.today}T00:00:00Z`)
  const latest = useLatestNews()
  const anchor = useNewsCommand()
  const text = words === null ? 'What happened' : saveText(save, zone)
  const facts = [zoneNameAt(now, zone), words === null ? null : `${words.toLocaleString('en')} words`]
  return (
    <div className="status-line" ref={anchor}>
      <Popover
        label="What happened"
        buttonClass="status-button"
        buttonLabel={words === null ? text : `${text}: what happened`}
        button={
          <>
            <span className={`status-dot ${words === null ? 'none' : save.kind}`} aria-hidden="true" />
            <span className="status-text">{text}</span>
          </>
        }
      >
        {() => <NewsList />}
      </Popover>
      <p className="status-facts">{facts.filter(Boolean).join(' · ')}</p>
      <p className="status-news" role="status">
        {latest?.text}
      </p>
    </div>
  )
}

/** A time, not an age: nothing ticks. */
function saveText(save: SaveState, zone: string): string {
  const clock = (at: string) => formatInstant(at, zone, 'clock')
  if (save.kind === 'saved') return save.at === null ? 'Saved' : `Saved ${clock(save.at)}`
  if (save.kind === 'dirty') return 'Saving…'
  return save.since === '' ? 'Not saved' : `Not saved since ${clock(save.since)}`
}
