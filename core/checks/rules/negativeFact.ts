import { marksOutOfOrder } from '../../guide/evidenceCriteria.ts'
import { markNames } from '../../postmortem/mark.ts'
import type { Rule } from '../finding.ts'

const id = 'negative-fact'

/** A time that comes out below zero, where the order of marks does not already say why. */
export const negativeFact: Rule = {
  id,
  title: 'Times below zero',
  check: ({ postmortem, facts }) => {
    const told = marksOutOfOrder(postmortem)
    return [...facts.values()]
      .filter(({ status }) => status === 'negative')
      .filter(({ from }) => {
        const marks = from.flatMap(({ kind, ref }) => (kind === 'mark' ? [ref] : []))
        return !told.some(({ earlier, later }) => marks.includes(earlier) && marks.includes(later))
      })
      .map((fact) => {
        const mark = markNames.find((name) => fact.from.some(({ kind, ref }) => kind === 'mark' && ref === name))
        return {
          rule: id,
          key: `${id}:${fact.name}`,
          group: 'wrong',
          severity: 'error',
          blocks: false,
          title: 'A time comes out below zero',
          message: `${fact.label} would be negative: ${fact.reason ?? 'its ends are the wrong way round'}.`,
          why: 'One of the two ends is wrong, or in another zone; the fact is not shown until it is settled.',
          where: { ...(mark === undefined ? {} : { mark }), field: fact.name },
          fixes: [],
        }
      })
  },
}
