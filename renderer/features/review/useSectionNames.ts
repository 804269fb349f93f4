import { useMemo } from 'react'
import { type Step, sectionSteps } from '../../../core/postmortem/section.ts'
import { useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'

export interface SectionName {
  readonly id: string
  readonly heading: string
  readonly step: Step
}

const steps: Readonly<Record<string, Step>> = sectionSteps

const titleCase = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`

/** Sections in the order of the document, with their headings and where they are written. */
export function useSectionNames(): { readonly order: readonly string[]; readonly nameOf: (id: string) => SectionName } {
  const sections = useApp((state) => state.postmortem?.sections)
  const guides = useGuides()
  return useMemo(() => {
    const asked = [...(guides.internal?.sections ?? []), ...(guides.customer?.sections ?? [])]
    const order = [...new Set([...asked.map(({ id }) => id), ...(sections ?? []).map(({ id }) => id)])]
    const nameOf = (id: string): SectionName => {
      const guide = asked.find((section) => section.id === id)
      const own = sections?.find((section) => section.id === id)
      return {
        id,
        heading: own?.title ?? guide?.heading ?? titleCase(id),
        step: guide?.step ?? steps[id] ?? 'overview',
      }
    }
    return { order, nameOf }
  }, [sections, guides])
}
