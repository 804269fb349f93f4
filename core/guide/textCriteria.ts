import type { Criterion, CriterionContext } from './criteria.ts'
import { countWords, hasOpenAnswer, namesDuration, readableText } from './words.ts'

const textOf = ({ section }: CriterionContext) => section?.text.trim() ?? ''

/** Where customers are affected: a figure, a named service or place. */
function namesScope(context: CriterionContext): boolean {
  const { services, where } = context.postmortem.impact
  const text = readableText(textOf(context)).toLowerCase()
  const named = [...services, where.text].map((word) => word.trim().toLowerCase()).filter((word) => word !== '')
  return (
    named.some((word) => text.includes(word)) ||
    /\]\((?:fact:(?:accounts\.count|worst\.|availability)|series:)/.test(textOf(context)) ||
    /\b\d[\d.,]*\s*(?:%|per ?cent|accounts?|customers?|users?|workspaces?|requests?|messages?)/i.test(text)
  )
}

/** Criteria about the text of one section. */
export const textCriteria = {
  notEmpty: (context) => (textOf(context) === '' ? `${context.heading}: nothing is written yet` : null),

  wordsBetween: (context) => {
    const { min = 0, max = Number.POSITIVE_INFINITY, heading } = context
    const count = countWords(textOf(context))
    if (count < min && hasOpenAnswer(textOf(context))) return null
    if (count < min) return `${heading}: ${count} words, at least ${min} tell the story`
    return count > max ? `${heading}: ${count} words, ${max} are enough` : null
  },

  hasDuration: (context) =>
    namesDuration(textOf(context)) ? null : `${context.heading}: how long it lasted is not said`,

  hasScope: (context) => (namesScope(context) ? null : `${context.heading}: who or what was affected is not said`),

  hasChip: (context) =>
    /\]\((?:fact|event|series):/.test(textOf(context))
      ? null
      : `${context.heading}: no figure in it is bound to the evidence`,

  saysSorry: (context) =>
    /\b(?:sorry|apologi[sz]e|apolog(?:y|ies)|regret)\b/i.test(textOf(context))
      ? null
      : `${context.heading}: no apology in it`,

  noOpenAnswer: (context) => (hasOpenAnswer(textOf(context)) ? `${context.heading}: an answer is still open` : null),
} satisfies Record<string, Criterion>
