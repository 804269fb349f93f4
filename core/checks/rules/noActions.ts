import type { Rule } from '../finding.ts'

const id = 'no-actions'

/** No action, and no word on why none. */
export const noActions: Rule = {
  id,
  title: 'No action items',
  reads: ({ postmortem: { actions, noActionsBecause } }) => [actions, noActionsBecause],
  check: ({ postmortem: { actions, noActionsBecause = '' } }) =>
    actions.length > 0 || noActionsBecause.trim() !== ''
      ? []
      : [
          {
            rule: id,
            key: id,
            group: 'finish',
            severity: 'note',
            blocks: false,
            title: 'No action items yet',
            message: 'There is no action item, and no reason why none is needed.',
            why: 'Readers ask what will be different next time; “nothing, because” is an answer too.',
            where: { field: 'actions' },
            fixes: [],
          },
        ],
}
