import type { Answer, Impact } from '../../../core/postmortem/impact.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'

export type AnswerField = 'headline' | 'where' | 'share' | 'contacts' | 'slo'

type Change = (postmortem: Postmortem) => Postmortem

export const changeImpact =
  (change: (impact: Impact) => Impact): Change =>
  (postmortem) => ({ ...postmortem, impact: change(postmortem.impact) })

export const setAnswer = (field: AnswerField, change: Partial<Answer>): Change =>
  changeImpact((impact) => ({ ...impact, [field]: { ...impact[field], ...change } }))

/** Adds a service by name; the same name in other letters is the same service. */
export const addService = (name: string): Change =>
  changeImpact((impact) =>
    name.trim() === '' || impact.services.some((one) => one.toLowerCase() === name.trim().toLowerCase())
      ? impact
      : { ...impact, services: [...impact.services, name.trim()] },
  )

export const removeService = (name: string): Change =>
  changeImpact((impact) => ({ ...impact, services: impact.services.filter((one) => one !== name) }))
