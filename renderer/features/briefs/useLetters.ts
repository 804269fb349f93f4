import { useMemo } from 'react'
import type { BriefsSource } from '../../../core/export/briefs/briefsBasis.ts'
import { type BriefsPlan, planBriefs } from '../../../core/export/briefs/planBriefs.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { briefTextsOf } from '../../host/briefTexts.ts'
import { useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'

export type LettersChoice = NonNullable<Postmortem['letters']>

export interface Letters {
  readonly choice: LettersChoice
  /** What a run is made from; it can cross to a worker. */
  readonly source: BriefsSource
  readonly plan: BriefsPlan
}

/** What a run of letters would make now, and of whom it would hold. Null while the customers' guide is not known. */
export function useLetters(): Letters | { readonly trouble: unknown } | null {
  const postmortem = useApp((state) => state.postmortem)
  const library = useApp((state) => state.library)
  const people = useApp((state) => state.people)
  const today = useApp((state) => state.today)
  const data = useApp((state) => state.data)
  const templates = useApp((state) => state.templates)
  const guide = useGuides().customer
  return useMemo(() => {
    if (postmortem === null || guide === null) return null
    const choice: LettersChoice = postmortem.letters ?? { unit: 'account' }
    try {
      const source: BriefsSource = {
        postmortem,
        unit: choice.unit,
        guide,
        library,
        people,
        today,
        data,
        texts: briefTextsOf(templates),
        ...(choice.leads === undefined ? {} : { leads: choice.leads }),
        ...(choice.zone ? { zone: choice.zone } : {}),
      }
      return { choice, source, plan: planBriefs(source) }
    } catch (trouble) {
      // A template of the library's own with a slip in it: said in its own words.
      return { trouble }
    }
  }, [postmortem, library, people, today, data, templates, guide])
}
