import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { FiveThing } from './FiveThing.tsx'
import { fiveThings } from './fiveThings.ts'
import { useFiveThings } from './useFiveThings.ts'
import './first-run.css'

interface FirstRunPanelProps {
  /** The keys of a command as written here, or null. */
  readonly keysOf: (id: string) => string | null
}

/** Five things to try on the example. Beside the page, never over a question, and it never takes the focus. */
export function FirstRunPanel({ keysOf }: FirstRunPanelProps) {
  const wanted = useApp(
    (state) =>
      state.settings.fiveThings &&
      state.page === 'postmortem' &&
      state.libraries.some((one) => one.example && one.key === state.home),
  )
  useFiveThings(wanted)
  return wanted ? <Panel keysOf={keysOf} /> : null
}

function Panel({ keysOf }: FirstRunPanelProps) {
  const done = useApp((state) => state.settings.fiveDone)
  const save = useApp((state) => state.saveSettings)
  const reset = useApp((state) => state.resetExample)
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 1280px)').matches)
  const next = fiveThings.find(({ id }) => !done.includes(id))
  const [chosen, setChosen] = useState<string | null>(null)
  const count = fiveThings.filter(({ id }) => done.includes(id)).length
  const startOver = async () => {
    await save({ fiveDone: [] })
    await reset()
  }
  return (
    <aside
      className={open ? 'five-things' : 'five-things folded'}
      aria-label="Five things, five minutes"
      data-region="first-run"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false)
      }}
    >
      <div className="five-head">
        <h2>Five things, five minutes</h2>
        <span className="hint">{count} of 5</span>
        <IconButton label={open ? 'Fold' : 'Unfold'} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <ChevronDown aria-hidden="true" size={16} /> : <ChevronUp aria-hidden="true" size={16} />}
        </IconButton>
      </div>
      {open && (
        <>
          <ol>
            {fiveThings.map((thing) => (
              <FiveThing
                key={thing.id}
                thing={thing}
                done={done.includes(thing.id)}
                open={thing.id === (chosen ?? next?.id)}
                onOpen={() => setChosen(thing.id)}
                keysOf={keysOf}
              />
            ))}
          </ol>
          <div className="five-foot">
            <Button look="link" className="quiet" onClick={() => void startOver()}>
              Start over
            </Button>
            <Button look="link" className="quiet" onClick={() => void save({ fiveThings: false })}>
              {count === fiveThings.length ? 'Done' : "Don't show again"}
            </Button>
          </div>
        </>
      )}
    </aside>
  )
}
