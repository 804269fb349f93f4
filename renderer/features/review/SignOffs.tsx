import { lastSignOff } from '../../../core/review/states.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { numbered } from '../../ui/numbered.ts'
import { useWhen } from './useWhen.ts'

/** Who approved which version. A sign-off keeps the version; what comes later is shown against it. */
export function SignOffs({ changed, named }: { changed: boolean; named: () => Promise<void> }) {
  const postmortem = useApp((state) => state.postmortem)
  const signed = useApp((state) => state.signed)
  const readOnly = useApp((state) => state.readOnly !== null)
  const signOff = useApp((state) => state.signOff)
  const when = useWhen()
  if (postmortem === null) return null
  const last = lastSignOff(postmortem)
  const lost = last !== null && signed !== null && signed.hash === last.hash && signed.postmortem === null
  const sign = async () => {
    await named()
    await signOff()
  }
  return (
    <section aria-label="Sign-off">
      <h4>Sign-off</h4>
      {last === null && <p className="part-note">Nobody has signed off yet.</p>}
      <ul className="sign-offs">
        {numbered(postmortem.signOffs.toReversed()).map(({ key, item }) => (
          <li key={key}>
            <b>{item.by}</b>, {when(item.at)} <code title={item.hash}>{item.hash.slice(0, 12)}</code>
          </li>
        ))}
      </ul>
      {last !== null && !lost && (
        <p className="part-note">{changed ? 'It was changed since.' : 'It is as it was signed.'}</p>
      )}
      {lost && (
        <p className="part-note">
          The version that was signed is not in the folder of this postmortem any more, so what changed since can’t be
          shown.
        </p>
      )}
      {!readOnly && (
        <Button
          look={changed || last === null ? 'primary' : 'plain'}
          data-review="sign-off"
          onClick={() => void sign()}
        >
          {last === null ? 'Sign off' : 'Sign off this version'}
        </Button>
      )}
    </section>
  )
}
