import { useState } from 'react'
import type { KnownPerson } from '../../../core/library/peopleList.ts'
import type { Person } from '../../../core/postmortem/library.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'

/** Everyone by how often they are named. A role or a team makes a name a person of the list. */
export function PeopleTable({ people }: { people: readonly KnownPerson[] }) {
  return (
    <table className="people-table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Also written</th>
          <th scope="col">Role that customers read</th>
          <th scope="col">Team</th>
          <th scope="col" className="number">
            Times used
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id ?? person.name} person={person} />
        ))}
      </tbody>
    </table>
  )
}

function PersonRow({ person }: { person: KnownPerson }) {
  const people = useApp((state) => state.people)
  const save = useApp((state) => state.savePeople)
  const change = (how: (known: Person) => Person) => {
    const known = people.find(({ id }) => id === person.id)
    const next = how(known ?? { id: pagePlatform.newId(), name: person.name, aliases: [] })
    const others = people.filter((one) => one !== known)
    void save([...others, next].sort((a, b) => a.name.localeCompare(b.name, 'en')))
  }
  const keep = (field: 'role' | 'team') => (text: string) =>
    change(({ [field]: _, ...rest }) => (text === '' ? rest : { ...rest, [field]: text }))
  return (
    <tr>
      <th scope="row">{person.name}</th>
      <td>
        {person.aliases.map((alias) => (
          <button
            key={alias}
            type="button"
            className="alias"
            aria-label={`${alias} is not ${person.name}`}
            title={`Take ${alias} away from ${person.name}`}
            onClick={() => change((known) => ({ ...known, aliases: known.aliases.filter((one) => one !== alias) }))}
          >
            {alias} <span aria-hidden="true">×</span>
          </button>
        ))}
      </td>
      <td>
        <Cell
          label={`Role of ${person.name}`}
          text={person.role ?? ''}
          placeholder="on-call engineer"
          onKeep={keep('role')}
        />
      </td>
      <td>
        <Cell label={`Team of ${person.name}`} text={person.team ?? ''} placeholder="" onKeep={keep('team')} />
      </td>
      <td className="number">{person.times}</td>
    </tr>
  )
}

interface CellProps {
  readonly label: string
  readonly text: string
  readonly placeholder: string
  readonly onKeep: (text: string) => void
}

/** Kept when it is left or Enter is pressed; Esc takes back what was typed. */
function Cell({ label, text, placeholder, onKeep }: CellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null && typed.trim() !== text) onKeep(typed.trim())
    setTyped(null)
  }
  return (
    <input
      className="quiet-field"
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? text}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
