import { useRef } from 'react'
import type { Why } from '../../../core/postmortem/factor.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { addWhy } from './causeEdits.ts'
import { WhyLine } from './WhyLine.tsx'
import { whyRows } from './whyRows.ts'

/** The chain of whys with numbers, one line each; branches indent. */
export function WhyTree({ whys }: { whys: readonly Why[] }) {
  const edit = useApp((state) => state.edit)
  const people = useApp((state) => state.people)
  const list = useRef<HTMLOListElement>(null)
  const add = (parent: string | null, question: string) => {
    const id = pagePlatform.newId()
    edit('Add a why', addWhy(id, parent, question))
    requestAnimationFrame(() => {
      const line = [...(list.current?.querySelectorAll<HTMLElement>('[data-reveal]') ?? [])].find(
        (element) => element.dataset.reveal === id,
      )
      line?.querySelector('input')?.focus()
    })
  }
  return (
    <section className="whys" aria-label="Five whys">
      <h3>Why?</h3>
      <ol ref={list}>
        {whyRows(whys).map((row) => (
          <WhyLine key={row.why.id} row={row} people={people} onDeeper={add} />
        ))}
      </ol>
      {whys.length === 0 && (
        <button type="button" className="link-button" onClick={() => add(null, 'Why did customers notice it?')}>
          Start a chain of whys
        </button>
      )}
    </section>
  )
}
