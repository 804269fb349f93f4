import type { ImportOptions } from '../../../core/import/types.ts'

/** What a column of a table can be. `value`: numbers over time. */
export const roles = ['skip', 'time', 'text', 'author', 'end', 'kind', 'id', 'value'] as const
export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, string> = {
  skip: 'Leave out',
  time: 'Time',
  text: 'What happened',
  author: 'Who',
  end: 'Until',
  kind: 'Kind',
  id: 'Number',
  value: 'Value over time',
}

/** Roles by column, as a map of the command line's kind, read back. */
export function rolesOf(header: readonly string[], map: Readonly<Record<string, string>>): readonly Role[] {
  return header.map((name) => roles.find((role) => role !== 'skip' && map[role] === name) ?? 'skip')
}

/** A role is one column's: giving it to another takes it from the first. */
export function withRole(given: readonly Role[], index: number, role: Role): readonly Role[] {
  return given.map((one, at) => (at === index ? role : one === role ? 'skip' : one))
}

/** What to read the file with; null while a time, or what belongs to it, is missing. */
export function mappingOf(
  header: readonly string[],
  given: readonly Role[],
): Pick<ImportOptions, 'map' | 'format'> | null {
  const map: Record<string, string> = {}
  given.forEach((role, index) => {
    if (role !== 'skip') map[role] = header[index] ?? ''
  })
  if (map.time === undefined || (map.text === undefined && map.value === undefined)) return null
  return { map, format: map.text === undefined ? 'metrics-csv' : 'event-csv' }
}
