import type { Guide, GuideSection } from '../../../core/guide/guide.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { type Section, type Step, sectionSteps } from '../../../core/postmortem/section.ts'

/** A section as the page shows it: what the guide says of it, and what is written, if anything. */
export interface ShownSection {
  readonly id: string
  readonly heading: string
  readonly audience: Audience
  readonly asked: GuideSection | null
  readonly section: Section | null
}

const isKnown = (id: string): id is keyof typeof sectionSteps => Object.hasOwn(sectionSteps, id)

/**
 * The sections of a step: those of the internal guide in its order, those that only the customer guide names, then what
 * was written without any guide asking. In the Customer view only customer sections, as the customer guide heads them.
 */
export function stepSections(
  postmortem: Postmortem,
  guides: { readonly internal: Guide | null; readonly customer: Guide | null },
  step: Step,
  view: Audience,
): ShownSection[] {
  const internal = guides.internal?.sections ?? []
  const customer = guides.customer?.sections ?? []
  const asked = (view === 'customer' ? [...customer, ...internal] : [...internal, ...customer]).filter(
    (section, index, all) => section.write && all.findIndex(({ id }) => id === section.id) === index,
  )
  const written = postmortem.sections.filter(({ id }) => !asked.some((section) => section.id === id))
  const shown = [
    ...asked
      .filter((section) => section.step === step)
      .map((section) => show(section.id, section, postmortem, audienceOf(section, customer))),
    ...written
      .filter(({ id }) => (isKnown(id) ? sectionSteps[id] : 'overview') === step)
      .map(({ id }) => show(id, null, postmortem, 'internal')),
  ]
  return shown.filter(({ audience }) => view === 'internal' || audience === 'customer')
}

/** A new section is customer text only where the customer guide says so. */
const audienceOf = (asked: GuideSection, customer: readonly GuideSection[]) =>
  customer.find(({ id }) => id === asked.id)?.audience ?? asked.audience

function show(id: string, asked: GuideSection | null, postmortem: Postmortem, audience: Audience): ShownSection {
  const section = postmortem.sections.find((one) => one.id === id) ?? null
  return {
    id,
    heading: section?.title ?? asked?.heading ?? titleCase(id),
    audience: section?.audience ?? audience,
    asked,
    section,
  }
}

const titleCase = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`
