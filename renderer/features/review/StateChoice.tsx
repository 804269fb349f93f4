import { type State, stateSchema } from '../../../core/postmortem/postmortem.ts'
import { sinceWhen, stateNames } from '../../../core/review/states.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { numbered } from '../../ui/numbered.ts'
import { useWhen } from './useWhen.ts'

/** The next step of each state, in words. */
const forward: Readonly<Record<State, { readonly to: State; readonly label: string } | null>> = {
  draft: { to: 'in-review', label: 'Send to review' },
  'in-review': null,
  approved: { to: 'published', label: 'Mark as published' },
  published: null,
}

/** Where the document is on its way out, who brought it there, and the next step. `named` is called before it. */
export function StateChoice({ named }: { named: () => Promise<void> }) {
  const state = useApp((app) => app.postmortem?.state ?? 'draft')
  const changes = useApp((app) => app.postmortem?.stateChanges)
  const postmortem = useApp((app) => app.postmortem)
  const readOnly = useApp((app) => app.readOnly !== null)
  const setState = useApp((app) => app.setState)
  const when = useWhen()
  const since = postmortem && sinceWhen(postmortem)
  const next = forward[state]
  const move = async (to: State) => {
    await named()
    await setState(to)
  }
  const at = stateSchema.options.indexOf(state)
  return (
    <section aria-label="State">
      <h4>State</h4>
      <ol className="state-line">
        {stateSchema.options.map((option, index) => (
          <li key={option} aria-current={option === state ? 'step' : undefined} data-done={index < at || undefined}>
            {stateNames[option]}
          </li>
        ))}
      </ol>
      {since && (
        <p className="part-note">
          Since {when(since.at)}, by {since.by}.
        </p>
      )}
      {!readOnly && (
        <div className="review-acts">
          {next && (
            <Button data-review="state" onClick={() => void move(next.to)}>
              {next.label}
            </Button>
          )}
          {state !== 'draft' && (
            <Button look="link" {...(next ? {} : { 'data-review': 'state' })} onClick={() => void move('draft')}>
              Back to draft
            </Button>
          )}
        </div>
      )}
      {(changes?.length ?? 0) > 1 && (
        <details className="review-past">
          <summary>Earlier states</summary>
          <ol>
            {numbered(changes?.slice(0, -1).reverse() ?? []).map(({ key, item }) => (
              <li key={key}>
                {stateNames[item.state]}, {when(item.at)}, {item.by}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
