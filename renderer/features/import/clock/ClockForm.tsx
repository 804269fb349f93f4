import { type FormEvent, useId, useState } from 'react'
import type { ClockProposal } from '../../../../core/import/clockProposals.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { ClockCompare, type ClockSource } from './ClockCompare.tsx'
import { aheadWords, amountOf, readSeconds } from './clockWords.ts'
import './clock.css'

interface ClockFormProps {
  readonly own: ClockSource
  readonly others: readonly ClockSource[]
  /** Seconds that its clock is taken to run ahead now. */
  readonly ahead: number
  /** Differences that several events show, as things stand. */
  readonly proposals: readonly ClockProposal[]
  readonly zone: string
  readonly onSet: (ahead: number) => void
}

/** How far a source's clock is off: proposed, typed, or shown by one moment that two sources have. */
export function ClockForm({ own, others, ahead, proposals, zone, onSet }: ClockFormProps) {
  return (
    <div className="clock-form">
      {proposals
        .filter(({ source, against }) => source === own.id || against === own.id)
        .map((proposal) => (
          <Proposed key={`${proposal.source}-${proposal.against}`} {...{ proposal, own, others, ahead, onSet }} />
        ))}
      <SecondsField key={ahead} ahead={ahead} onSet={onSet} />
      <ClockCompare key={own.id} {...{ own, others, zone, onSet }} first={counterpart(own.id, proposals)} />
    </div>
  )
}

/** The source of which the first proposal speaks. */
function counterpart(own: string, proposals: readonly ClockProposal[]): string | undefined {
  const proposal = proposals.find(({ source, against }) => source === own || against === own)
  return proposal?.source === own ? proposal.against : proposal?.source
}

interface ProposedProps extends Pick<ClockFormProps, 'own' | 'others' | 'ahead' | 'onSet'> {
  readonly proposal: ClockProposal
}

function Proposed({ proposal, own, others, ahead, onSet }: ProposedProps) {
  const later = proposal.source === own.id
  const other = others.find(({ id }) => id === (later ? proposal.against : proposal.source))
  if (other === undefined) return null
  const seconds = later ? proposal.seconds : -proposal.seconds
  return (
    <p>
      {proposal.events} events stand {amountOf(seconds)} {later ? 'later' : 'earlier'} here than in {other.name}.{' '}
      <Button look="link" onClick={() => onSet(ahead + seconds)}>
        This clock {aheadWords(ahead + seconds)}
      </Button>
    </p>
  )
}

interface SecondsFieldProps {
  readonly ahead: number
  readonly onSet: (ahead: number) => void
}

function SecondsField({ ahead, onSet }: SecondsFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(ahead === 0 ? '' : String(ahead))
  const seconds = typed.trim() === '' ? 0 : readSeconds(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (seconds !== null && seconds !== ahead) onSet(seconds)
  }
  return (
    <div>
      <form className="clock-field" onSubmit={submit}>
        <TextField
          label="Seconds it runs ahead"
          value={typed}
          onChange={setTyped}
          placeholder="0"
          aria-invalid={seconds === null}
          aria-describedby={id}
        />
        <Button type="submit" disabled={seconds === null || seconds === ahead}>
          Set
        </Button>
      </form>
      <p id={id} className="hint">
        {seconds === null
          ? 'Write seconds as 42, or 1 min 5 s, or 0:01:05. A minus says that it runs late.'
          : 'A minus says that it runs late. What the file says is kept beside each event.'}
      </p>
    </div>
  )
}
