import { postmortemText } from '../../core/postmortem/bytes.ts'
import { formatInstant } from '../../core/time/formatInstant.ts'
import { useApp, useAppStore } from '../store/useApp.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'

/** What has to be known wherever one is: a lost connection, trouble with saving, a postmortem that can only be read. */
export function Notices() {
  return (
    <div className="notices" data-region="notices">
      <ConnectionNotice />
      <SaveNotice />
      <ReadOnlyNotice />
      <ExampleNotice />
    </div>
  )
}

function ConnectionNotice() {
  const connection = useApp((state) => state.connection)
  const reconnect = useApp((state) => state.reconnect)
  if (connection === 'ok') return null
  return (
    <Banner
      tone="trouble"
      actions={
        <Button look="link" onClick={() => void reconnect()}>
          Reconnect
        </Button>
      }
    >
      {connection === 'gone'
        ? 'The Faultline server has stopped. Your text is still here. Start it again, then reconnect.'
        : 'The server no longer knows this window. Your text is still here: press Enter in the terminal and open the fresh link in this window.'}
    </Banner>
  )
}

function SaveNotice() {
  const save = useApp((state) => state.save)
  const journalFailed = useApp((state) => state.journalFailed)
  const connection = useApp((state) => state.connection)
  const zone = useApp((state) => state.settings.zone)
  const store = useAppStore()
  if (save.kind !== 'failed' || connection !== 'ok') return null
  const since = save.since === '' ? '' : ` since ${formatInstant(save.since, zone, 'clock-zone')}`
  const actions = (
    <>
      <Button look="link" onClick={() => void store.getState().flush()}>
        Try again now
      </Button>
      <CopyButton
        label="Copy everything"
        text={() => {
          const { postmortem } = store.getState()
          return postmortem === null ? '' : postmortemText(postmortem)
        }}
      />
    </>
  )
  return (
    <Banner tone="trouble" actions={actions}>
      {journalFailed
        ? `Neither the library nor the recovery log can be written. Changes${since} exist only in this window: keep it open.`
        : `${save.report.title} Nothing is saved${since}. Your text is in the recovery log; Faultline tries again every 10 s.`}
    </Banner>
  )
}

function ReadOnlyNotice() {
  const readOnly = useApp((state) => state.readOnly)
  const page = useApp((state) => state.page)
  if (readOnly === null || page !== 'postmortem') return null
  return (
    <Banner tone="look">
      {readOnly.title} {readOnly.hint}
    </Banner>
  )
}

function ExampleNotice() {
  const shown = useApp(
    (state) => state.page === 'postmortem' && state.libraries.some((one) => one.example && one.key === state.home),
  )
  const go = useApp((state) => state.go)
  if (!shown) return null
  return (
    <Banner
      tone="info"
      actions={
        <Button look="link" onClick={() => go('import')}>
          Start my own
        </Button>
      }
    >
      <b>Example, invented company.</b> Counted nowhere. Your own incident: drop files here or paste.
    </Banner>
  )
}
