import type { Factor, Why } from '../../../core/postmortem/factor.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'

type Change = (postmortem: Postmortem) => Postmortem

/** A condition without evidence yet, for insiders until said otherwise. */
export const addFactor =
  (id: string, kind: Factor['kind'], text: string): Change =>
  (postmortem) => ({
    ...postmortem,
    factors: [...postmortem.factors, { id, kind, text, evidence: [], audience: 'internal' }],
  })

export const changeFactor =
  (id: string, change: (factor: Factor) => Factor): Change =>
  (postmortem) => ({
    ...postmortem,
    factors: postmortem.factors.map((factor) => (factor.id === id ? change(factor) : factor)),
  })

/** Actions that answered it keep everything but the link. */
export const deleteFactor =
  (id: string): Change =>
  (postmortem) => ({
    ...postmortem,
    factors: postmortem.factors.filter((factor) => factor.id !== id),
    actions: postmortem.actions.map((action) =>
      action.factors.includes(id) ? { ...action, factors: action.factors.filter((one) => one !== id) } : action,
    ),
  })

export const toggleEvidence =
  (id: string, target: string): Change =>
  (postmortem) =>
    changeFactor(id, (factor) => ({
      ...factor,
      evidence: factor.evidence.includes(target)
        ? factor.evidence.filter((one) => one !== target)
        : [...factor.evidence, target],
    }))(postmortem)

/** Says that an action answers a factor, or takes it back. */
export const toggleCoverage =
  (factor: string, action: string): Change =>
  (postmortem) => ({
    ...postmortem,
    actions: postmortem.actions.map((one) =>
      one.id !== action
        ? one
        : {
            ...one,
            factors: one.factors.includes(factor)
              ? one.factors.filter((id) => id !== factor)
              : [...one.factors, factor],
          },
    ),
  })

export const addWhy =
  (id: string, parent: string | null, question: string): Change =>
  (postmortem) => ({ ...postmortem, whys: [...postmortem.whys, { id, parent, question, answer: '' }] })

export const changeWhy =
  (id: string, change: Partial<Pick<Why, 'question' | 'answer'>>): Change =>
  (postmortem) => ({
    ...postmortem,
    whys: postmortem.whys.map((why) => (why.id === id ? { ...why, ...change } : why)),
  })

/** What hung below it moves up to its parent: a deleted step never takes the rest of the chain with it. */
export const deleteWhy =
  (id: string): Change =>
  (postmortem) => {
    const gone = postmortem.whys.find((why) => why.id === id)
    if (!gone) return postmortem
    return {
      ...postmortem,
      whys: postmortem.whys
        .filter((why) => why.id !== id)
        .map((why) => (why.parent === id ? { ...why, parent: gone.parent } : why)),
    }
  }
