import { zoneNameAt } from '../../time/formatInstant.ts'
import { readClocks } from '../../time/readDuration.ts'
import { keepBecause } from '../decisions.ts'
import { editText } from '../editPlace.ts'
import type { CheckContext, Finding, Rule } from '../finding.ts'
import { note } from '../note.ts'
import { prose, reads } from '../passages.ts'
import { perUnit, steady } from '../textRule.ts'
import { sectionUnits, type Unit } from '../units.ts'

const id = 'time-no-zone'

/** A zone in words or letters, or a chip that carries one: it then stands for the whole section. */
const zoned =
  /\b(?:UTC|GMT|[ECMP][SD]T|[ECMP]T|CES?T|BST|IST|JST|AES?T)\b|[+-]\d{2}:\d{2}\b|\b(?:local|Eastern|Pacific|Central|Berlin|London) time\b|clock-zone|as=date-clock/

interface Seen {
  readonly times: readonly string[]
  readonly zoned: boolean
}

const noEnv = {}
const inUnit = perUnit((unit: Unit, _: typeof noEnv): Seen => {
  const shown = unit.passages.filter(
    (passage) => reads(passage, 'customer') && !passage.quoted && passage.kind !== 'code',
  )
  return {
    times: shown.flatMap((passage) => readClocks(prose(passage, 'customer')).map(({ text }) => text)),
    zoned: shown.some((passage) => zoned.test(prose(passage, 'customer')) || /clock-zone/.test(passage.source)),
  }
})

function findingsIn({ postmortem, today }: CheckContext): Finding[] {
  const start = postmortem.marks.find(({ name }) => name === 'impactStart')?.at ?? postmortem.created
  const zone = zoneNameAt(start, postmortem.zone)
  return postmortem.sections.flatMap((section): Finding[] => {
    if (section.audience !== 'customer' || section.text === '') return []
    const seen = sectionUnits(section).map((unit) => inUnit(unit, noEnv))
    const [first, ...more] = seen.flatMap(({ times }) => times)
    if (first === undefined || seen.some((unit) => unit.zoned)) return []
    const key = `${id}:${section.id}`
    const others = more.length === 0 ? '' : ` and ${more.length} more`
    return [
      note({
        rule: id,
        key,
        group: 'customers',
        title: 'Times without a zone',
        message: `${first}${others} in this section ${more.length === 0 ? 'has' : 'have'} no zone.`,
        why: 'A reader abroad takes it for their own time, and looks for your incident in the wrong hour.',
        where: { section: section.id, text: first },
        fixes: [
          {
            title: `Write “${first} ${zone}”`,
            apply: (before) =>
              editText(before, { section: section.id }, (text) => text.replace(first, () => `${first} ${zone}`)),
          },
          keepBecause(key, today),
        ],
      }),
    ]
  })
}

const parts = steady(
  ({ postmortem: { sections, marks, zone } }) => [sections, marks, zone],
  ({ postmortem: { sections, marks, zone } }) => [sections, marks, zone],
)

/** Typed times of day in a customer section that names no zone at all. */
export const timeNoZone: Rule = { id, title: 'Times without a zone', reads: parts, check: findingsIn }
