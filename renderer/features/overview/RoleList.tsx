import { X } from 'lucide-react'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { numbered } from '../../ui/numbered.ts'

type Roles = Postmortem['roles']

/** Who did what: roles are what documents name, persons stay inside. */
export function RoleList({ roles }: { roles: Roles }) {
  const edit = useApp((state) => state.edit)
  const set = (label: string, next: Roles, key?: string) => edit(label, (now) => ({ ...now, roles: next }), key)
  const change = (at: number, change: Partial<Roles[number]>) =>
    set(
      'Role',
      roles.map((role, index) => (index === at ? { ...role, ...change } : role)),
      `overview:role:${at}`,
    )
  return (
    <fieldset className="pair-list" data-reveal="roles">
      <legend>Roles</legend>
      {numbered(roles).map(({ key, index, item: role }) => (
        <div key={key} className="pair">
          <input
            className="field"
            aria-label="Role"
            placeholder="Incident commander"
            value={role.role}
            onChange={(event) => change(index, { role: event.target.value })}
          />
          <input
            className="field"
            aria-label="Person"
            list="people-names"
            value={role.person}
            onChange={(event) => change(index, { person: event.target.value })}
          />
          <IconButton
            label="Remove role"
            onClick={() =>
              set(
                'Remove role',
                roles.filter((_, at) => at !== index),
              )
            }
          >
            <X size={14} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <button
        type="button"
        className="link-button"
        onClick={() => set('Add role', [...roles, { role: '', person: '' }])}
      >
        Add a role
      </button>
    </fieldset>
  )
}
