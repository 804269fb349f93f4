import type { StatusProfile } from '../../../core/export/status/profiles.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { PostedForm } from './PostedForm.tsx'
import type { NewBody } from './useNewBody.ts'

interface NewBodyFootProps {
  readonly made: NewBody
  readonly profile: StatusProfile
}

/** Length against the limit at the left; the text, its payload and its script at the right. Nobody is notified by them. */
export function NewBodyFoot({ made: { body, length, request, script, note }, profile }: NewBodyFootProps) {
  const limit = profile.limits.postmortem
  const number = (value: number) => new Intl.NumberFormat('en-US').format(value)
  const over = limit === null ? 0 : length - limit
  return (
    <footer className="export-foot">
      <p role="status">
        {over > 0
          ? `${number(length)} characters, ${number(over)} more than ${profile.label} takes: untick additions, or shorten them.`
          : `${number(length)}${limit === null ? '' : ` of ${number(limit)}`} characters${request === null ? '' : ', nobody is notified'}${note === '' ? '. Nothing changes yet' : ''}`}
      </p>
      <Popover label="I posted this" button="I posted this…" align="end" disabled={over > 0}>
        {(close) => <PostedForm page={profile.id} post="postmortem" text={body} onDone={close} />}
      </Popover>
      {request !== null && (
        <CopyButton look="plain" label="Copy payload" text={() => `${JSON.stringify(request.body, null, 2)}\n`} />
      )}
      {script !== null && <CopyButton look="plain" label="Copy curl" text={() => script} />}
      {over > 0 ? (
        <Button look="primary" disabled>
          Copy new body
        </Button>
      ) : (
        <CopyButton look="primary" label="Copy new body" text={() => body} />
      )}
    </footer>
  )
}
