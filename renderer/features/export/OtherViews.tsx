import { identityOf } from '../../../core/export/briefs/recipients.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { LeavingView } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What leaves in another way than as one document, and what has left. */
export function OtherViews() {
  const view = useApp((state) => state.view)
  const shown = useApp((state) => state.leavingView)
  const postmortem = useApp((state) => state.postmortem)
  if (postmortem === null) return null
  const rows: readonly (readonly [LeavingView, string, string])[] = [
    ['letters', 'Letters and call sheets', lettersLine(postmortem)],
    ['page', 'Compare with the page', 'Change what changed, and only that'],
    ['left', 'What has left', leftLine(postmortem)],
    ['words', 'Names and words', 'What customers must not read, decided once'],
  ]
  return (
    <ul className="format-list" aria-label="More that leaves">
      {rows.map(([id, title, about]) => {
        const on = id === shown || (id === 'page' && (shown === 'posted' || shown === 'follow-up'))
        return (
          <li key={id} data-shown={on || undefined}>
            <button type="button" aria-pressed={on} onClick={() => view({ leavingView: id })}>
              <b>{title}</b>
              <span className="hint">{about}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function lettersLine({ accounts, letters }: Postmortem): string {
  if (accounts.length === 0) return 'Needs a list of accounts'
  const letter = letters?.unit === 'row' ? accounts.length : new Set(accounts.map(identityOf)).size
  const csms = new Set(accounts.flatMap(({ csm }) => csm ?? [])).size
  return `${count(letter, 'letter', 'letters')} for ${count(csms, 'CSM', 'CSMs')}`
}

function leftLine({ exports, publications = [] }: Postmortem): string {
  if (exports.length + publications.length === 0) return 'Nothing yet'
  const parts = [
    exports.length > 0 ? count(exports.length, 'version', 'versions') : '',
    publications.length > 0 ? count(publications.length, 'post', 'posts') : '',
  ]
  return parts.filter(Boolean).join(', ')
}
