import type { Postmortem, State } from '../postmortem/postmortem.ts'
import type { SignOff } from '../postmortem/review.ts'

export interface Who {
  readonly by: string
  readonly at: string
}

/** How a state is called, in its order. */
export const stateNames: Readonly<Record<State, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  published: 'Published',
}

/** In another state, with who moved it there and when; the same postmortem when it is there already. */
export function changeState(postmortem: Postmortem, state: State, who: Who): Postmortem {
  if (postmortem.state === state) return postmortem
  return { ...postmortem, state, stateChanges: [...(postmortem.stateChanges ?? []), { state, ...who }] }
}

/** Approved, and signed for what it says now. A published one stays published. */
export function signOff(postmortem: Postmortem, signature: SignOff): Postmortem {
  const signed = { ...postmortem, signOffs: [...postmortem.signOffs, signature] }
  const { by, at } = signature
  return postmortem.state === 'published' ? signed : changeState(signed, 'approved', { by, at })
}

/** Who brought it to the state that it is in; null where nobody wrote it down. */
export function sinceWhen({ state, stateChanges }: Postmortem): Who | null {
  const last = stateChanges?.findLast((change) => change.state === state)
  return last ? { by: last.by, at: last.at } : null
}

/** The newest sign-off; null without one. */
export function lastSignOff({ signOffs }: Postmortem): SignOff | null {
  return signOffs.reduce<SignOff | null>((newest, one) => (one.at >= (newest?.at ?? '') ? one : newest), null)
}
