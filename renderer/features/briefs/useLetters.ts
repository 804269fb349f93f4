import { useEffect, useMemo, useState } from 'react'
import type { BriefsSource } from '../../../core/export/briefs/briefsBasis.ts'
import type { BriefsPlan } from '../../../core/export/briefs/planBriefs.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { briefTextsOf } from '../../host/briefTexts.ts'
import { useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { documentWriter } from '../../workers/documentWriter.ts'

export type LettersChoice = NonNullable<Postmortem['letters']>

export interface Letters {
  readonly choice: LettersChoice
  /** What a run is made from; it can cross to a worker. */
  readonly source: BriefsSource
  /** The newest that was worked out; an edit is in it a moment later. */
  readonly plan: BriefsPlan
}

type Found = { readonly source: BriefsSource; readonly choice: LettersChoice } | { readonly trouble: unknown } | null

/** What a run of letters would make now, and of whom it would hold. Null until that is known, and where the guide is not. */
export function useLetters(): Letters | { readonly trouble: unknown } | null {
  const found = useSource()
  const [plan, setPlan] = useState<BriefsPlan | { readonly trouble: unknown } | null>(null)
  const source = found !== null && 'source' in found ? found.source : null
  useEffect(() => {
    let stopped = false
    // Each letter goes before the guard, which takes a while for many: the worker does it.
    if (source !== null)
      documentWriter()
        .plan(source)
        .then(
          (made) => !stopped && setPlan(made),
          (trouble: unknown) => !stopped && setPlan({ trouble }),
        )
    return () => {
      stopped = true
    }
  }, [source])
  if (found === null || 'trouble' in found) return found
  return plan === null || 'trouble' in plan ? plan : { ...found, plan }
}

function useSource(): Found {
  const postmortem = useApp((state) => state.postmortem)
  const library = useApp((state) => state.library)
  const people = useApp((state) => state.people)
  const today = useApp((state) => state.today)
  const data = useApp((state) => state.data)
  const pictures = useApp((state) => state.pictures)
  const templates = useApp((state) => state.templates)
  const guide = useGuides().customer
  return useMemo(() => {
    if (postmortem === null || guide === null) return null
    const choice: LettersChoice = postmortem.letters ?? { unit: 'account' }
    try {
      const surroundings = { postmortem, guide, library, people, today, data, pictures, texts: briefTextsOf(templates) }
      const chosen = {
        unit: choice.unit,
        ...(choice.leads === undefined ? {} : { leads: choice.leads }),
        ...(choice.zone ? { zone: choice.zone } : {}),
      }
      return { choice, source: { ...surroundings, ...chosen } }
    } catch (trouble) {
      // A template of the library's own with a slip in it: said in its own words.
      return { trouble }
    }
  }, [postmortem, library, people, today, data, pictures, templates, guide])
}
