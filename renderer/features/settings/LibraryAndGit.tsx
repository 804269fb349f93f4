import { useEffect, useState } from 'react'
import type { Output } from '../../../core/host/contract.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

type GitState = Output<'library.git'>['state']

/** Where the library lies, what it is called, and who merges when two people changed one postmortem. */
export function LibraryAndGit() {
  const current = useApp((state) => state.current)
  const place = useApp((state) => state.libraries.find(({ key }) => key === state.current)?.place ?? '')
  const count = useApp((state) => state.rows.length)
  const go = useApp((state) => state.go)
  return (
    <>
      <Name key={current} />
      <dl className="settings-facts">
        <div>
          <dt>Folder</dt>
          <dd>
            <code>{place}</code>
          </dd>
        </div>
        <div>
          <dt>Postmortems</dt>
          <dd>
            {count}, and what is in the{' '}
            <Button look="link" onClick={() => go('trash')}>
              trash
            </Button>
          </dd>
        </div>
        <div>
          <dt>Git</dt>
          <dd>
            <Git />
          </dd>
        </div>
      </dl>
    </>
  )
}

function Name() {
  const name = useApp((state) => state.library.name)
  const saveLibrary = useApp((state) => state.saveLibrary)
  const [typed, setTyped] = useState(name)
  const keep = () => {
    const kept = typed.trim()
    if (kept !== '' && kept !== name) void saveLibrary((library) => ({ ...library, name: kept }))
  }
  return (
    <TextField className="settings-zone" label="Name of the library" value={typed} onChange={setTyped} onBlur={keep} />
  )
}

const words: Record<GitState, string> = {
  'no-git': 'Git is not on this computer. Everything works without it.',
  'no-repository': 'The folder is in no Git repository. Everything works without one.',
  'not-set-up': 'Git would merge line by line and could break a postmortem that two people changed.',
  ready: 'Git merges a postmortem that two people changed by its events, actions and paragraphs.',
}

function Git() {
  const current = useApp((state) => state.current)
  const read = useApp((state) => state.readGit)
  const setUp = useApp((state) => state.setUpGit)
  const [answer, setAnswer] = useState<{ library: string; state: GitState | null } | null>(null)
  useEffect(() => {
    let here = true
    void read().then((state) => here && setAnswer({ library: current, state }))
    return () => {
      here = false
    }
  }, [read, current])
  const state = answer?.library === current ? answer.state : null
  if (state === null) return <span className="hint">not known</span>
  const change = (undo: boolean) =>
    void setUp(undo).then((next) => next !== null && setAnswer({ library: current, state: next }))
  return (
    <>
      <p>{words[state]}</p>
      {state === 'not-set-up' && (
        <>
          <Button onClick={() => change(false)}>Set up Git merging</Button>
          <p className="hint">
            Adds a line to <code>.gitattributes</code> in the library, for everyone, and this program’s command to this
            clone’s own configuration.
          </p>
        </>
      )}
      {state === 'ready' && (
        <Button look="link" onClick={() => change(true)}>
          Take it out again
        </Button>
      )}
    </>
  )
}
