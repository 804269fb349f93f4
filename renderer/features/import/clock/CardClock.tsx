import { type ReactNode, useMemo, useState } from 'react'
import type { Event } from '../../../../core/postmortem/event.ts'
import type { Source } from '../../../../core/postmortem/source.ts'
import type { ImportCard } from '../../../store/types.ts'
import { useApp } from '../../../store/useApp.ts'
import { Button } from '../../../ui/Button.tsx'
import type { ImportPlan } from '../useImportPlan.ts'
import type { ClockSource } from './ClockCompare.tsx'
import { ClockForm } from './ClockForm.tsx'
import { aheadWords } from './clockWords.ts'

interface CardClockProps {
  /** What is said of its times before. */
  readonly about: ReactNode
  readonly card: ImportCard
  /** The source that the card would become. */
  readonly source: string
  readonly plan: ImportPlan
  readonly zone: string
}

/** How a file's times are read, and how far its clock is off; that only where there is another source to compare it with. */
export function CardClock({ about, card, source, plan, zone }: CardClockProps) {
  const choose = useApp((state) => state.choose)
  const [open, setOpen] = useState(false)
  const sources = useMemo(() => clockSources(plan.taken.postmortem), [plan])
  const own = sources.find(({ id }) => id === source)
  const others = sources.filter(({ id }) => id !== source)
  const ahead = plan.taken.postmortem.sources.find(({ id }) => id === source)?.ahead ?? 0
  const proposed = plan.clocks.find((one) => one.source === source)
  if (own === undefined || others.length === 0) return about === null ? null : <p className="import-answer">{about}</p>
  return (
    <>
      <p className="import-answer">
        {about} {card.options.zone !== undefined && '· '}
        {ahead !== 0 &&
          `Its clock ${aheadWords(ahead)}: its events stand that much ${ahead > 0 ? 'earlier' : 'later'}. `}
        {ahead === 0 && proposed && !open && (
          <span>
            Its clock seems to be ahead: {proposed.events} events stand {proposed.seconds} s later than in{' '}
            {plan.names.get(proposed.against)}.{' '}
          </span>
        )}
        <Button look="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Close' : ahead === 0 ? 'Clock difference…' : 'Change'}
        </Button>
      </p>
      {open && (
        <ClockForm
          own={own}
          others={others}
          ahead={ahead}
          proposals={plan.clocks}
          zone={zone}
          onSet={(seconds) => choose(card.key, { ahead: seconds })}
        />
      )}
    </>
  )
}

/** Sources that gave events their time, each with those events. */
export function clockSources({
  sources,
  events,
}: {
  sources: readonly Source[]
  events: readonly Event[]
}): ClockSource[] {
  const by = new Map<string, Event[]>()
  for (const event of events) {
    const id = event.origins[0]?.source
    if (id === undefined) continue
    const list = by.get(id)
    if (list === undefined) by.set(id, [event])
    else list.push(event)
  }
  return sources.flatMap(({ id, name }) => {
    const own = by.get(id)
    return own === undefined ? [] : [{ id, name, events: own }]
  })
}
