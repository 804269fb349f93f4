import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'

/** What happened since the window opened, newest first, and where the open postmortem lies. */
export function NewsList() {
  const news = useApp((state) => state.news)
  const zone = useApp((state) => state.postmortem?.zone ?? state.settings.zone)
  const place = useApp((state) => state.libraries.find((one) => one.key === state.home)?.place)
  const folder = useApp((state) => state.folder)
  return (
    <div className="news">
      <h2>What happened</h2>
      {news.length === 0 ? (
        <p className="muted">Nothing yet. Merges, recoveries, imports and undo are listed here.</p>
      ) : (
        <ol>
          {[...news].reverse().map((item) => (
            <li key={item.id} className={item.kind}>
              <time dateTime={item.at}>{formatInstant(item.at, zone, 'clock')}</time>
              <span>
                {item.kind === 'trouble' && <b>Trouble: </b>}
                {item.text}
              </span>
            </li>
          ))}
        </ol>
      )}
      {place !== undefined && folder !== null && (
        <p className="hint">
          Kept in <code>{`${place}/${folder}`}</code>
        </p>
      )}
    </div>
  )
}
