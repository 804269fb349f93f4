import { type Mark, markLabels } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { Popover } from '../../ui/Popover.tsx'
import { MarkForm } from './MarkForm.tsx'

/** The name of a mark on its row; dotted while it is only proposed. Opens what can be done with it. */
export function MarkBadge({ mark, postmortem, note = '' }: { mark: Mark; postmortem: Postmortem; note?: string }) {
  const { label, letter } = markLabels[mark.name]
  return (
    <Popover
      label={`Mark ${label}`}
      button={
        <>
          <b aria-hidden="true">{letter}</b> {label}
          {mark.confirmed ? '' : ', proposed'}
          {note === '' ? '' : ` · ${note}`}
        </>
      }
      buttonClass={mark.confirmed ? 'mark-badge' : 'mark-badge mark-badge-proposed'}
    >
      {(close) => <MarkForm name={mark.name} postmortem={postmortem} onDone={close} />}
    </Popover>
  )
}
