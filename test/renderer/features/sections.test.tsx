import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { fiveLines } from '../../../core/doc/fiveLines.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import { StepSheet } from '../../../renderer/features/postmortem/StepSheet.tsx'
import { stepSections } from '../../../renderer/features/postmortem/stepSections.ts'
import { shippedGuides } from '../../../renderer/host/guides.ts'
import { factsFor } from '../../../renderer/store/derived.ts'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, mark, start } from './incident.ts'

afterEach(cleanup)

const named = (id: string) => shippedGuides().find((guide) => guide.id === id) ?? null
const guides = { internal: named('standard'), customer: named('customer-report') }
const ids = (sections: ReturnType<typeof stepSections>) => sections.map(({ id }) => id)

describe('the sections of a step', () => {
  it('are those of both guides, and what was written without a guide asking stays', () => {
    const own = { id: 'appendix', audience: 'internal' as const, text: 'Raw logs.' }
    const postmortem = incident({ sections: [...incident().sections, own] })
    const shown = stepSections(postmortem, guides, 'overview', 'internal')
    expect(ids(shown)).toContain('summary')
    expect(shown.at(-1)).toMatchObject({ id: 'appendix', heading: 'Appendix' })
  })

  it('in the Customer view are customer text only', () => {
    const shown = stepSections(incident(), guides, 'root-cause', 'customer')
    expect(shown.every(({ audience }) => audience === 'customer')).toBe(true)
    expect(ids(stepSections(incident(), guides, 'root-cause', 'internal'))).toContain('root-cause')
  })
})

describe('a section on its sheet', () => {
  it('starts from evidence as a draft, which undo takes back and reading accepts', async () => {
    const sections = incident().sections.map((one) => (one.id === 'summary' ? { ...one, text: '' } : one))
    const postmortem = incident({ sections, impact: { ...incident().impact, services: ['Labels'] } })
    const { user, get } = await renderApp(<StepSheet step="overview" part={null} />, start(postmortem))
    const summary = () => get().postmortem?.sections.find(({ id }) => id === 'summary')
    await user.click(screen.getAllByText('Start from evidence')[0] ?? document.body)
    expect(summary()).toMatchObject({ draft: true })
    expect(summary()?.text).toContain('](fact:impact.start?as=clock)')
    await user.click(await screen.findByText('It is right'))
    expect(summary()).not.toHaveProperty('draft')
    get().undo()
    get().undo()
    expect(summary()?.text).toBe('')
  })

  it('says in the Customer view how much is left out, and flips a section in the Internal one', async () => {
    const { user, get } = await renderApp(<StepSheet step="root-cause" part={null} />, start(incident()))
    const audience = () => get().postmortem?.sections.find(({ id }) => id === 'root-cause')?.audience
    expect(audience()).toBe('internal')
    const section = document.querySelector('[data-section="root-cause"]')
    await user.click(section?.querySelector('.audience-word') ?? document.body)
    expect(audience()).toBe('customer')
    get().view({ audience: 'customer' })
    await waitFor(() => expect(screen.getByText(/You see what customers get. 3 parts are left out/)).toBeTruthy())
  })
})

describe('the five-line summary', () => {
  it('names what is not known instead of leaving it out', () => {
    const postmortem = incident({ marks: [mark('impactStart', '06:40', { confirmed: false })] })
    const lines = fiveLines(postmortem, factsFor(postmortem, '2025-03-04'), emptyLibrary('Mine')).split('\n')
    expect(lines).toEqual([
      'SEV 2: Labels not printed',
      'Impact not known, 06:40 UTC (proposed) to not known; worst level not known.',
      'Who: services not known; where not known; data lost: not known.',
      'Cause: not known; detected after not known, mitigated after not known.',
      'Next: no action yet.',
    ])
  })
})
