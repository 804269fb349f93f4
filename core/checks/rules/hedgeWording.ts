import type { Rule } from '../finding.ts'
import { phraseRule } from '../phraseRule.ts'

const sorry = 'is half an apology: it leaves open whether anything happened. Say what it cost them.'
const sure = 'leaves readers guessing. Say what is known, and what is not known yet.'

/** Half apologies, and guesses where customers ask for what is known. */
export const hedgeWording: Rule = phraseRule({
  id: 'hedge-wording',
  title: 'Hedges in customer text',
  headline: (said) => `“${said}” takes it back`,
  why: 'A hedge in a finished report reads as something that is not told.',
  phrases: [
    {
      pattern:
        /\bany (?:possible |potential )?(?:inconvenience|disruption|confusion|trouble|issues?)(?: (?:this|that|it|we|which) (?:may|might|could) have caused(?: you)?| caused)?(?=[.,!;]|$| to you)/giu,
      better: sorry,
    },
    { pattern: /\b(?:sorry|apologi[sz]e) if\b/giu, better: sorry },
    {
      pattern:
        /\b(?:customers|users|you|accounts|some|requests|messages) may have (?:seen|experienced|noticed|been|encountered|observed|received)\b/giu,
      better: sure,
    },
    { pattern: /\bwe (?:believe|think|suspect|feel) (?:that |this |the |it )/giu, better: sure },
    {
      pattern: /\b(?:it (?:seems|appears) (?:that|to)|(?:seems|appears) to have (?:been|caused|started|failed))\b/giu,
      better: sure,
    },
    {
      pattern: /\b(?:more or less|to some extent|somewhat (?:degraded|slow(?:er)?|delayed|affected))\b/giu,
      better: sure,
    },
  ],
  // An event tells what was thought at the time.
  unless: (_, __, { where }) => where.event !== undefined,
})
