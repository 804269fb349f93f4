import { useFindings } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Ring } from '../../ui/Ring.tsx'
import type { Thing } from './fiveThings.ts'

interface FiveThingProps {
  readonly thing: Thing
  readonly done: boolean
  readonly open: boolean
  readonly onOpen: () => void
  readonly keysOf: (id: string) => string | null
}

export function FiveThing({ thing, done, open, onOpen, keysOf }: FiveThingProps) {
  const reveal = useApp((state) => state.reveal)
  const findings = useFindings()
  const keys = thing.keys.map(keysOf).filter((one) => one !== null)
  return (
    <li className={open ? 'five-thing open' : 'five-thing'}>
      <button type="button" className="five-title" aria-expanded={open} onClick={onOpen}>
        <Ring state={done ? 'done' : 'none'} label={done ? 'done' : 'not done'} />
        {thing.title}
      </button>
      {open && (
        <div className="five-body">
          <p>{done ? thing.changed : thing.todo}</p>
          {keys.length > 0 && !done && (
            <p>
              {keys.map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </p>
          )}
          {!done && (
            <Button look="link" onClick={() => reveal(thing.place(findings))}>
              Show me
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
