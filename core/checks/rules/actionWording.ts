import { type Action, isOpen } from '../../postmortem/action.ts'
import { keepBecause } from '../decisions.ts'
import type { Finding, Fix, Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'action-wording'
/** About a hundred is what lists show; an address at its end costs no reader anything. */
const longest = 120

const vague =
  /^(?:(?:we (?:will|should|need to)|please|try to|try and|aim to|attempt to)\b|(?:improve|enhance|look (?:in)?to|look at|consider|think about|think of|explore|address|work on|continue|keep|be more|be careful|make sure|ensure|strengthen|optimi[sz]e|revisit|discuss|evaluate|assess|tackle|handle|deal with|pay (?:more )?attention|raise awareness|remind|better|more|smarter|improved|enhanced|stronger|increased|faster)\b)/i
/** Something that anyone can tell: a figure, a name in code, a place in quotes. */
const concrete = /\d|`[^`]+`|[“"][^”"]+[”"]/

function wanting(action: Action): string | null {
  const { title, doneWhen = '', type } = action
  const bare = title.replace(/\(?https?:\/\/\S+/g, '').trim()
  if (bare.length > longest) return `is ${bare.length} characters long; the first hundred are what lists show.`
  const [said] = vague.exec(title.trim()) ?? []
  if (said === undefined || doneWhen.trim() !== '' || concrete.test(title)) return null
  if (type === 'investigate' && /^(?:look|explore|evaluate|assess)/i.test(said)) return null
  return `begins with “${said}”: nobody can tell when it is done. What will be true then that is not true now?`
}

const setDoneWhen = (action: string): Fix => ({
  title: 'Done when…',
  asks: 'What will be true when it is done?',
  apply: (before, words = '') =>
    words.trim() === ''
      ? before
      : {
          ...before,
          actions: before.actions.map((one) => (one.id === action ? { ...one, doneWhen: words.trim() } : one)),
        },
})

/** Open actions that can't be seen to be done. */
export const actionWording: Rule = {
  id,
  title: 'Actions that are never done',
  reads: ({ postmortem: { actions } }) => [actions],
  check: ({ postmortem: { actions }, today }) =>
    actions.filter(isOpen).flatMap((action): Finding[] => {
      const missing = wanting(action)
      if (missing === null) return []
      const key = `${id}:${action.id}`
      return [
        note({
          rule: id,
          key,
          title: 'An action that is never done',
          message: `“${action.title}” ${missing}`,
          why: 'What has no end is put off until the next incident.',
          where: { action: action.id, field: 'title', text: action.title },
          fixes: [setDoneWhen(action.id), keepBecause(key, today)],
        }),
      ]
    }),
}
