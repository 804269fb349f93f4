import { marksOutOfOrder } from '../../guide/evidenceCriteria.ts'
import { type MarkName, markLabels } from '../../postmortem/mark.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { decide } from '../decisions.ts'
import type { Rule } from '../finding.ts'

const id = 'mark-order'

/** Marks that stand the wrong way round. */
export const markOrder: Rule = {
  id,
  title: 'Marks in the wrong order',
  check: ({ postmortem, today }) => {
    const said = (name: MarkName) => {
      const at = postmortem.marks.find((mark) => mark.name === name)?.at
      return `${markLabels[name].label} (${at === undefined ? '' : formatInstant(at, postmortem.zone, 'clock-zone')})`
    }
    return marksOutOfOrder(postmortem).map(({ earlier, later }) => {
      const key = `${id}:${earlier}:${later}`
      return {
        rule: id,
        key,
        group: 'wrong',
        severity: 'error',
        blocks: false,
        title: 'Two marks are the wrong way round',
        message: `${said(later)} stands before ${said(earlier)}.`,
        why: 'Every duration between them is wrong or missing.',
        where: { mark: later },
        fixes: [
          {
            title: 'It was so, because…',
            asks: 'How did that come?',
            apply: (before, because) => decide(before, key, 'keep', today, because),
          },
        ],
      }
    })
  },
}
