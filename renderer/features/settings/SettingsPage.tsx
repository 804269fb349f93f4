import { useApp } from '../../store/useApp.ts'
import { Switch } from '../../ui/Switch.tsx'
import { HouseTexts } from './HouseTexts.tsx'
import { InsideWords } from './InsideWords.tsx'
import { Keys } from './Keys.tsx'
import { LibraryAndGit } from './LibraryAndGit.tsx'
import { LookSetting } from './LookSetting.tsx'
import { Privacy } from './Privacy.tsx'
import { Severities } from './Severities.tsx'
import { Templates } from './Templates.tsx'
import { You } from './You.tsx'
import { ZoneSetting } from './ZoneSetting.tsx'
import './settings.css'

export interface ShownCommand {
  readonly id: string
  readonly title: string
  readonly menu: string
  readonly keys: string | null
}

/** This computer's user first, then the house rules, which lie in the library and are everybody's. Saved as one goes. */
export function SettingsPage({ commands }: { readonly commands: readonly ShownCommand[] }) {
  const singleKeys = useApp((state) => state.settings.singleKeys)
  const fiveThings = useApp((state) => state.settings.fiveThings)
  const save = useApp((state) => state.saveSettings)
  return (
    <main className="plain-page" data-region="content" aria-label="Settings" tabIndex={-1}>
      <header className="page-head">
        <h1>Settings</h1>
        <p className="muted">Saved as you go.</p>
      </header>
      <div className="page-body settings">
        <section aria-labelledby="settings-you">
          <h2 id="settings-you">You</h2>
          <You />
        </section>
        <section aria-labelledby="settings-times">
          <h2 id="settings-times">Times and look</h2>
          <ZoneSetting />
          <LookSetting />
        </section>
        <HouseRules />
        <section aria-labelledby="settings-keys">
          <h2 id="settings-keys">Keyboard</h2>
          <Switch
            label="Single letters"
            note="N, H, J, K and G L work where no text is being written."
            on={singleKeys}
            onChange={(on) => void save({ singleKeys: on })}
          />
          <Keys commands={commands} />
        </section>
        <section aria-labelledby="settings-help">
          <h2 id="settings-help">First steps</h2>
          <Switch
            label="Five things, five minutes"
            note="Shown beside the example."
            on={fiveThings}
            onChange={(on) => void save({ fiveThings: on })}
          />
        </section>
        <section aria-labelledby="settings-privacy">
          <h2 id="settings-privacy">Privacy</h2>
          <Privacy />
        </section>
      </div>
    </main>
  )
}

const houseRules = [
  { id: 'severities', title: 'Severities and due policy', Part: Severities },
  { id: 'texts', title: 'House texts', Part: HouseTexts },
  { id: 'inside', title: 'Words that stay inside', Part: InsideWords },
  { id: 'templates', title: 'Templates', Part: Templates },
  { id: 'library', title: 'Library and Git', Part: LibraryAndGit },
]

/** The example has none to set: it is put back as it was with every new version. */
function HouseRules() {
  const name = useApp((state) => state.library.name)
  const example = useApp((state) => state.library.example === true)
  if (example)
    return (
      <section aria-labelledby="settings-house">
        <h2 id="settings-house">House rules</h2>
        <p className="hint">
          Severities, words that stay inside and templates belong to a library. Open your own to set them.
        </p>
      </section>
    )
  return (
    <>
      <p className="settings-shared">
        The next five belong to the library “{name}” and to everyone who shares its folder.
      </p>
      {houseRules.map(({ id, title, Part }) => (
        <section key={id} id={`settings-part-${id}`} aria-labelledby={`settings-${id}`}>
          <h2 id={`settings-${id}`}>{title}</h2>
          <Part />
        </section>
      ))}
    </>
  )
}
