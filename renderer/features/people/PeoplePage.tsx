import { useEffect, useState } from 'react'
import type { Output } from '../../../core/host/contract.ts'
import type { Person } from '../../../core/postmortem/library.ts'
import { useApp } from '../../store/useApp.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { SamePairs } from './SamePairs.tsx'
import './people.css'

interface Answer {
  readonly library: string
  /** The list that it was made with. */
  readonly people: readonly Person[]
  readonly known: Output<'library.people'>
}

/** One person, one name: everyone whom the library's postmortems name, and who may be the same. */
export function PeoplePage() {
  const read = useApp((state) => state.readPeople)
  const people = useApp((state) => state.people)
  const current = useApp((state) => state.current)
  const [answer, setAnswer] = useState<Answer | null>(null)
  // Asked again after every change of the list: counts and pairs follow it.
  useEffect(() => {
    if (answer?.people === people && answer.library === current) return
    let here = true
    void read().then((known) => {
      if (here && known !== null) setAnswer({ people, library: current, known })
    })
    return () => {
      here = false
    }
  }, [read, people, current, answer])
  const known = answer?.known ?? null
  return (
    <main className="plain-page" data-region="content" aria-label="People" tabIndex={-1}>
      <header className="page-head">
        <h1>People</h1>
        <p className="muted">Who is who in owners, authors, roles and comments. Customers read roles, never names.</p>
      </header>
      <div className="page-body people">
        {known !== null && known.pairs.length > 0 && <SamePairs pairs={known.pairs} />}
        {known?.people.length === 0 && <EmptyState title="Names come from imports and owners." />}
        {known !== null && known.people.length > 0 && <PeopleTable people={known.people} />}
      </div>
    </main>
  )
}
