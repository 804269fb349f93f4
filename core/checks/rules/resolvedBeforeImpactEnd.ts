import { formatDuration } from '../../time/formatDuration.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { secondsBetween } from '../../time/instant.ts'
import { decide } from '../decisions.ts'
import { explainInText, explainsEnd, resolvedPost } from '../explain.ts'
import type { Finding, Rule } from '../finding.ts'
import { textParts } from '../units.ts'

const id = 'resolved-before-impact-end'

function sourceOf(postmortem: Parameters<typeof resolvedPost>[0]): Finding['where'] {
  const origin = resolvedPost(postmortem)?.origins[0]
  const source = postmortem.sources.find((known) => known.id === origin?.source)
  return source && origin ? { source: { file: source.name, line: origin.line } } : {}
}

/** The page called it resolved while the impact went on. */
export const resolvedBeforeImpactEnd: Rule = {
  id,
  title: 'Status page resolved before the impact ended',
  reads: (context) => {
    const { marks, events, sources, zone } = context.postmortem
    return [...textParts(context), marks, events, sources, zone]
  },
  check: (context) => {
    const { postmortem, today } = context
    const post = resolvedPost(postmortem)
    const end = postmortem.marks.find(({ name }) => name === 'impactEnd')?.at
    if (post === undefined || end === undefined) return []
    const early = secondsBetween(post.at, end)
    if (early <= 60 || explainsEnd(context, post, end)) return []
    const [said, ended] = [
      formatInstant(post.at, postmortem.zone, 'clock-zone'),
      formatInstant(end, postmortem.zone, 'clock'),
    ]
    return [
      {
        rule: id,
        key: id,
        group: 'wrong',
        severity: 'error',
        blocks: false,
        title: 'Resolved before impact ended',
        message: `The status page said resolved at ${said}; your data shows impact until ${ended}, ${formatDuration(early)} longer. Customers can see both.`,
        why: 'Whoever still had trouble after that post read that it was over.',
        where: { event: post.id, mark: 'impactEnd', ...sourceOf(postmortem), text: post.text },
        fixes: [
          { title: 'Explain in the text', apply: explainInText },
          {
            title: 'Both are right, because…',
            asks: 'Why are both right?',
            apply: (before, because) => decide(before, id, 'keep', today, because),
          },
        ],
      },
    ]
  },
}
