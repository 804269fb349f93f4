import type { RefObject } from 'react'
import type { Figures } from '../../../core/library/figures.ts'
import { type RowGroup, rowGroups } from '../../../core/library/orderRows.ts'
import { type Query, type QueryField, readQuery, withField, writeQuery } from '../../../core/library/query.ts'
import { actionTypes } from '../../../core/postmortem/action.ts'
import { useApp } from '../../store/useApp.ts'
import { Select } from '../../ui/Select.tsx'
import { SavedViews } from './SavedViews.tsx'
import { severityLabel, typeLabels } from './words.ts'

const groupNames: Record<RowGroup, string> = {
  none: 'none',
  owner: 'owner',
  team: 'team',
  type: 'type',
  severity: 'severity',
  postmortem: 'postmortem',
  status: 'status',
}

interface FilterBarProps {
  readonly figures: Figures
  readonly search: RefObject<HTMLInputElement | null>
}

/** The query as buttons and lists, and as the text that it is. */
export function FilterBar({ figures, search }: FilterBarProps) {
  const { query: text, group } = useApp((state) => state.actionsView)
  const viewActions = useApp((state) => state.viewActions)
  const library = useApp((state) => state.library)
  const you = useApp((state) => state.settings.you)
  const go = useApp((state) => state.go)
  const query = readQuery(text)
  const set = (next: Query) => viewActions({ query: writeQuery(next) })
  const toggle = (field: QueryField, value: string) =>
    set(withField(query, field, query.fields.get(field)?.includes(value) ? [] : [value]))
  const on = (field: QueryField, value: string) => query.fields.get(field)?.includes(value) === true
  const list = (field: QueryField) => query.fields.get(field)?.[0] ?? ''
  const choose = (field: QueryField) => (value: string) => set(withField(query, field, value === '' ? [] : [value]))
  const named = (parts: Figures['by']['owner']) =>
    parts.flatMap(({ key }) =>
      key === null ? [] : [{ value: `=${key.replaceAll('"', '').toLowerCase()}`, label: key }],
    )
  return (
    <search className="filter-bar" aria-label="Filter action items">
      <Chip label="Open" on={on('is', 'open')} onClick={() => toggle('is', 'open')} />
      <Chip label="Late" on={on('is', 'late')} onClick={() => toggle('is', 'late')} />
      <Chip
        label="Mine"
        on={on('owner', 'me')}
        onClick={() => (you === null ? go('settings') : toggle('owner', 'me'))}
      />
      <Pick
        label="Type"
        any={list('type')}
        options={actionTypes.map((value) => ({ value, label: typeLabels[value] }))}
        onChange={choose('type')}
      />
      <Pick
        label="Severity"
        any={list('sev')}
        options={library.severities.map(({ key }) => ({
          value: `=${key.toLowerCase()}`,
          label: severityLabel(library, key),
        }))}
        onChange={choose('sev')}
      />
      <Pick
        label="Owner"
        any={list('owner')}
        options={[{ value: 'none', label: 'No owner' }, ...named(figures.by.owner)]}
        onChange={choose('owner')}
      />
      <Pick label="Team" any={list('team')} options={named(figures.by.team)} onChange={choose('team')} />
      <Pick label="Service" any={list('service')} options={named(figures.by.service)} onChange={choose('service')} />
      <input
        ref={search}
        className="field filter-query"
        type="search"
        aria-label="Words and fields"
        placeholder="Words, due:2026-03, age:61-, opened:2026-W10"
        value={text}
        spellCheck={false}
        onChange={({ target }) => viewActions({ query: target.value })}
      />
      <SavedViews />
      <div className="filter-group">
        <Select
          label="Group"
          hideLabel
          value={group}
          options={rowGroups.map((value) => ({ value, label: `Group: ${groupNames[value]}` }))}
          onChange={(value) => viewActions({ group: value })}
        />
      </div>
    </search>
  )
}

function Chip({ label, on, onClick }: { readonly label: string; readonly on: boolean; readonly onClick: () => void }) {
  return (
    <button type="button" className="filter-chip" aria-pressed={on} onClick={onClick}>
      {label}
    </button>
  )
}

interface PickProps {
  readonly label: string
  readonly any: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** One value or any. A value that is no longer among the options stays to be seen. */
function Pick({ label, any, options, onChange }: PickProps) {
  if (options.length === 0 && any === '') return null
  const unknown = any !== '' && !options.some(({ value }) => value === any)
  return (
    <select
      className={any === '' ? 'filter-chip' : 'filter-chip chosen'}
      aria-label={label}
      value={any}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{label}: any</option>
      {unknown && <option value={any}>{`${label}: ${any.replace(/^=/, '')}`}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {any === option.value ? `${label}: ${option.label}` : option.label}
        </option>
      ))}
    </select>
  )
}
