import { useApp } from '../../store/useApp.ts'

/** What left this computer: nothing. */
export function Privacy() {
  const info = useApp((state) => state.info)
  const libraries = useApp((state) => state.libraries)
  if (info === null) return null
  const { asked, made } = info.requests
  return (
    <dl className="settings-facts">
      <div>
        <dt>Network requests</dt>
        <dd>
          {asked} asked for, {made} made
        </dd>
      </div>
      {libraries.map(({ key, name, example, place }) => (
        <div key={key}>
          <dt>{example ? 'Example library' : name}</dt>
          <dd>
            <code>{place}</code>
          </dd>
        </div>
      ))}
      <div>
        <dt>Faultline</dt>
        <dd>
          {info.version},{' '}
          {info.kind === 'browser' ? 'in a browser: no file association, print from the browser' : 'desktop app'}
        </dd>
      </div>
    </dl>
  )
}
