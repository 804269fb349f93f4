import type { Postmortem } from '../postmortem/postmortem.ts'
import { instantOf, msOf } from '../time/instant.ts'
import type { Fix } from './finding.ts'

type Decision = Postmortem['decisions'][number]

/** Records what the author decided, and why where that was asked. `today` is the day of the check. */
export function decide(
  postmortem: Postmortem,
  key: string,
  choice: Decision['choice'],
  today: string,
  because?: string,
): Postmortem {
  return record(postmortem, { key, choice, ...(because === undefined ? {} : { because }), at: instantOf(msOf(today)) })
}

/** One decision for each key: the latest. */
export function record(postmortem: Postmortem, decision: Decision): Postmortem {
  const others = postmortem.decisions.filter(({ key }) => key !== decision.key)
  return { ...postmortem, decisions: [...others, decision] }
}

/** The finding stands as it is, and why is kept. */
export function keepBecause(key: string, today: string, asks = 'Why does it stand?'): Fix {
  return {
    title: 'Keep, because…',
    asks,
    apply: (postmortem, because) => decide(postmortem, key, 'keep', today, because),
  }
}
