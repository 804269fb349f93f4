import { Check } from 'lucide-react'
import type { Factor } from '../../../core/postmortem/factor.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { changeFactor, toggleCoverage } from './causeEdits.ts'

/** Factor × action: what no action answers stands out, and takes an action or a reason. */
export function Coverage({ postmortem }: { postmortem: Postmortem }) {
  const edit = useApp((state) => state.edit)
  const goStep = useApp((state) => state.goStep)
  const { factors, actions } = postmortem
  return (
    <section className="coverage" aria-label="Does an action answer each factor?">
      <h3>Does an action answer each factor?</h3>
      {actions.length === 0 ? (
        <p className="part-note">
          No action yet.{' '}
          <button type="button" className="link-button" onClick={() => goStep('actions')}>
            Add actions
          </button>
        </p>
      ) : (
        <div className="coverage-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <span className="unseen">Factor</span>
                </th>
                {actions.map((action) => (
                  <th key={action.id} scope="col" title={action.title}>
                    <span>{action.title}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {factors.map((factor) => (
                <tr key={factor.id}>
                  <FactorHead factor={factor} covered={actions.some((action) => action.factors.includes(factor.id))} />
                  {actions.map((action) => {
                    const answers = action.factors.includes(factor.id)
                    return (
                      <td key={action.id}>
                        <button
                          type="button"
                          className="coverage-cell"
                          aria-pressed={answers}
                          aria-label={`${action.title} answers ${factor.text}`}
                          onClick={() => edit('Action answers factor', toggleCoverage(factor.id, action.id))}
                        >
                          {answers && <Check size={16} aria-hidden="true" />}
                        </button>
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function FactorHead({ factor, covered }: { factor: Factor; covered: boolean }) {
  const edit = useApp((state) => state.edit)
  const open = !covered && !factor.waived
  return (
    <th scope="row" className={open ? 'coverage-open' : undefined}>
      {factor.text}
      {!covered && (
        <input
          className="quiet-field coverage-waived"
          aria-label={`Why no action answers ${factor.text}`}
          placeholder="no action, because…"
          value={factor.waived ?? ''}
          onChange={({ target }) =>
            edit(
              'No action, because',
              changeFactor(factor.id, (one) => waive(one, target.value)),
              `waived:${factor.id}`,
            )
          }
        />
      )}
    </th>
  )
}

function waive(factor: Factor, because: string): Factor {
  const { waived: _, ...rest } = factor
  return because.trim() === '' ? rest : { ...rest, waived: because }
}
