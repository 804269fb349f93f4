import { useApp } from '../../store/useApp.ts'
import { Switch } from '../../ui/Switch.tsx'
import { Keys } from './Keys.tsx'
import { LookSetting } from './LookSetting.tsx'
import { Privacy } from './Privacy.tsx'
import { You } from './You.tsx'
import { ZoneSetting } from './ZoneSetting.tsx'
import './settings.css'

export interface ShownCommand {
  readonly id: string
  readonly title: string
  readonly menu: string
  readonly keys: string | null
}

/** House rules of this computer's user. Saved as one goes. */
export function SettingsPage({ commands }: { readonly commands: readonly ShownCommand[] }) {
  const singleKeys = useApp((state) => state.settings.singleKeys)
  const fiveThings = useApp((state) => state.settings.fiveThings)
  const save = useApp((state) => state.saveSettings)
  return (
    <main className="plain-page" data-region="content" aria-label="Settings" tabIndex={-1}>
      <header className="page-head">
        <h1>Settings</h1>
        <p className="muted">Saved as you go, on this computer only.</p>
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
