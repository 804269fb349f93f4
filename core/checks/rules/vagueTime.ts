import type { Rule } from '../finding.ts'
import { phraseRule } from '../phraseRule.ts'

const when = 'names no day. Give one, a month or a quarter; or say plainly that there is no date yet.'

/** Work to come "soon": a promise that can't be kept or missed. */
export const vagueTime: Rule = phraseRule({
  id: 'vague-time',
  title: 'Promises without a date',
  headline: (said) => `“${said}”: when?`,
  why: 'Customers note promises down and ask for them; one without a date is asked for every week.',
  phrases: [
    {
      pattern:
        /\bin the (?:coming|next few|near|not too distant|foreseeable) (?:days|weeks|months|quarters|future|sprints)\b/giu,
      better: when,
    },
    { pattern: /\b(?:over|within) the (?:coming|next few) (?:days|weeks|months|quarters)\b/giu, better: when },
    { pattern: /\bas soon as (?:possible|we can|practical)\b/giu, better: when },
    {
      pattern:
        /\b(?:will|going to|plan to|intend to|expect to)\b[^.\n]{0,80}?\b(?:soon|shortly|eventually|in due course|at a later (?:date|time|point)|in (?:the )?future)\b/giu,
      better: when,
    },
    { pattern: /\b(?:will|going to|plan to|intend to)\b[^.\n]{0,80}?\bsooner or later\b/giu, better: when },
  ],
  unless: (sentence) =>
    /\b(?:by|until|before|in) (?:the end of )?(?:Q[1-4]|\d|January|February|March|April|May|June|July|August|September|October|November|December)/.test(
      sentence,
    ),
})
