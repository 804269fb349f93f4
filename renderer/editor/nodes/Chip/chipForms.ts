import { phrasedFacts } from '../../../../core/facts/phrases.ts'

export interface ChipForm {
  readonly name: string
  readonly target: string
  readonly current: boolean
}

const amounts = ['short', 'long', 'about'] as const
const times = ['clock', 'clock-zone', 'date'] as const
const names: Record<(typeof amounts)[number] | (typeof times)[number] | 'phrase', string> = {
  short: 'short',
  long: 'long',
  about: 'about',
  clock: 'time',
  'clock-zone': 'time and zone',
  date: 'date',
  phrase: 'in words',
}
const timeFacts = /^fact:(?:impact\.(?:start|end)|worst\.at)(?![\w.])/

/** Does it stand for a point in time? Amounts and levels are the other kind. */
export function isTimeTarget(target: string): boolean {
  return target.startsWith('event:') || timeFacts.test(target)
}

/** The ways a target can be said, the current one marked. A point of a series has only one. */
export function formsOf(target: string): readonly ChipForm[] {
  if (target.startsWith('series:')) return []
  const ref = /^fact:([^?]+)/.exec(target)?.[1] ?? ''
  const forms = isTimeTarget(target) ? times : phrasedFacts.has(ref) ? ([...amounts, 'phrase'] as const) : amounts
  const as = /[?&]as=([\w-]+)/.exec(target)?.[1] ?? forms[0]
  return forms.map((form) => ({ name: names[form], target: withForm(target, form), current: form === as }))
}

function withForm(target: string, form: string): string {
  const [base = '', query = ''] = target.split('?')
  const rest = query.split('&').filter((part) => part !== '' && !part.startsWith('as='))
  return `${base}?${[...rest, `as=${form}`].join('&')}`
}
