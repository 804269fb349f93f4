import { type ReactNode, useState } from 'react'
import type { Fact, FactName, Facts } from '../../../core/facts/fact.ts'
import type { MarkName } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { FactDetails } from './FactDetails.tsx'
import { cellOf } from './factRow.ts'

const groups: readonly { readonly title: string; readonly names: readonly FactName[] }[] = [
  {
    title: 'Impact',
    names: [
      'impact.start',
      'impact.end',
      'impact.duration',
      'impact.span',
      'impact.intervals',
      'worst.level',
      'worst.lowest',
      'worst.at',
      'area.lost',
      'availability.loss',
      'accounts.count',
    ],
  },
  {
    title: 'Response',
    names: [
      'ttd',
      'tta',
      'time.declare',
      'tti',
      'ttm',
      'time.repair',
      'ttr',
      'allclear',
      'time.latent',
      'response.duration',
      'time.active',
      'time.stable',
      'time.severity',
    ],
  },
  { title: 'Told in public', names: ['statusPage.duration', 'post.first', 'post.silence'] },
  {
    title: 'Follow-up',
    names: ['actions.open', 'actions.overdue', 'actions.overdueShare', 'actions.completion', 'actions.age'],
  },
]

interface AllFactsProps {
  readonly postmortem: Postmortem
  readonly facts: Facts
  readonly markForm: (name: MarkName, done: () => void) => ReactNode
  readonly onDone: () => void
}

/** Every figure with its formula; each opens to its marks, sources and definition. What is not known says what is missing. */
export function AllFacts(props: AllFactsProps) {
  const [open, setOpen] = useState<FactName | null>(null)
  return (
    <div className="all-facts">
      {groups.map(({ title, names }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {names
            .flatMap((name) => props.facts.get(name) ?? [])
            .map((fact) => (
              <FactLine
                key={fact.name}
                fact={fact}
                open={open === fact.name}
                onOpen={() => setOpen(open === fact.name ? null : fact.name)}
                {...props}
              />
            ))}
        </section>
      ))}
    </div>
  )
}

interface FactLineProps extends AllFactsProps {
  readonly fact: Fact
  readonly open: boolean
  readonly onOpen: () => void
}

function FactLine({ fact, open, onOpen, postmortem, facts, markForm, onDone }: FactLineProps) {
  const { status, reason, formula, label, text } = fact
  const known = status !== 'missing' && status !== 'negative'
  return (
    <div className="all-facts-line" data-status={status}>
      <button type="button" aria-expanded={open} onClick={onOpen}>
        <span>{label}</span>
        <b>{status === 'missing' ? 'not known' : text}</b>
        <small>{known ? `= ${formula}` : reason}</small>
      </button>
      {open && (
        <FactDetails
          cell={cellOf(fact, postmortem, facts)}
          postmortem={postmortem}
          markForm={markForm}
          onDone={onDone}
          inList
        />
      )}
    </div>
  )
}
