import { useApp } from '../../store/useApp.ts'

/** Names that owner fields complete to. */
export function PeopleNames() {
  const people = useApp((state) => state.people)
  return (
    <datalist id="people-names">
      {people.map(({ id, name }) => (
        <option key={id} value={name} />
      ))}
    </datalist>
  )
}
