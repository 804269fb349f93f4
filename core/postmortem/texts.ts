import type { Postmortem } from './postmortem.ts'

type Change = (text: string) => string

/** The item with these fields rewritten; the same item when nothing changed, so that memoised views stay still. */
function withTexts<T extends object>(item: T, fields: readonly (keyof T)[], change: Change): T {
  let next = item
  for (const field of fields) {
    const before = item[field]
    if (typeof before !== 'string') continue
    const after = change(before)
    if (after !== before) next = { ...next, [field]: after }
  }
  return next
}

function mapAll<T extends object>(items: T[], fields: readonly (keyof T)[], change: Change): T[] {
  const next = items.map((item) => withTexts(item, fields, change))
  return next.some((item, index) => item !== items[index]) ? next : items
}

/** Rewrites every Markdown text of a postmortem that the author can edit. Originals and quotations are left alone. */
export function mapTexts(postmortem: Postmortem, change: Change): Postmortem {
  const { impact } = postmortem
  const answers = {
    headline: withTexts(impact.headline, ['text'], change),
    where: withTexts(impact.where, ['text'], change),
    share: withTexts(impact.share, ['text'], change),
    contacts: withTexts(impact.contacts, ['text'], change),
    slo: withTexts(impact.slo, ['text'], change),
    dataLoss: withTexts(impact.dataLoss, ['text'], change),
  }
  const sameAnswers =
    answers.headline === impact.headline &&
    answers.where === impact.where &&
    answers.share === impact.share &&
    answers.contacts === impact.contacts &&
    answers.slo === impact.slo &&
    answers.dataLoss === impact.dataLoss
  const changed = {
    sections: mapAll(postmortem.sections, ['text'], change),
    events: mapAll(postmortem.events, ['text', 'customerText'], change),
    factors: mapAll(postmortem.factors, ['text', 'customerText'], change),
    whys: mapAll(postmortem.whys, ['question', 'answer'], change),
    lessons: mapAll(postmortem.lessons, ['text'], change),
    actions: mapAll(postmortem.actions, ['title', 'description', 'doneWhen'], change).map((action) => {
      const note = action.public === null ? null : withTexts(action.public, ['note'], change)
      return note === action.public ? action : { ...action, public: note }
    }),
    impact: sameAnswers ? impact : { ...impact, ...answers },
  }
  if (changed.actions.every((action, index) => action === postmortem.actions[index]))
    changed.actions = postmortem.actions
  const same =
    changed.sections === postmortem.sections &&
    changed.events === postmortem.events &&
    changed.factors === postmortem.factors &&
    changed.whys === postmortem.whys &&
    changed.lessons === postmortem.lessons &&
    changed.actions === postmortem.actions &&
    changed.impact === impact
  return same ? postmortem : { ...postmortem, ...changed }
}
