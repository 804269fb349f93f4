import type { Rule } from '../finding.ts'

const id = 'unresolved-merge'

/** Two versions of one thing that wait for a choice. */
export const unresolvedMerge: Rule = {
  id,
  title: 'Two versions of one text',
  check: ({ postmortem: { conflicts } }) =>
    conflicts.map(({ path, author }) => ({
      rule: id,
      key: `${id}:${path}`,
      group: 'wrong',
      severity: 'error',
      blocks: true,
      title: 'Two versions of one text',
      message: `You and ${author ?? 'someone else'} both changed ${path}. Both stand until you choose.`,
      why: 'Nobody can tell which of the two was meant to be sent.',
      where: { field: path },
      fixes: [],
    })),
}
