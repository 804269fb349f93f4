import { zoneNameAt } from '../../time/formatInstant.ts'
import { readClocks } from '../../time/readDuration.ts'
import { collector } from '../collector.ts'
import { keepBecause } from '../decisions.ts'
import { editText } from '../editPlace.ts'
import type { CheckContext, Finding, Rule } from '../finding.ts'
import { note } from '../note.ts'
import { prose, reads } from '../passages.ts'
import { noEnv, steady } from '../steady.ts'

const id = 'time-no-zone'

/** A zone in words or letters, or a chip that carries one: it then stands for the whole section. */
const zoned =
  /\b(?:UTC|GMT|[ECMP][SD]T|[ECMP]T|CES?T|BST|IST|JST|AES?T)\b|[+-]\d{2}:\d{2}\b|\b(?:local|Eastern|Pacific|Central|Berlin|London) time\b|clock-zone|as=date-clock/

interface Seen {
  readonly section: string
  readonly times: readonly string[]
  readonly zoned: boolean
}

const seenIn = collector(noEnv, ({ passages }): Seen | null => {
  const section = passages[0]?.where.section
  const shown = passages.filter((one) => reads(one, 'customer') && !one.quoted && one.kind !== 'code')
  const times = shown.flatMap((passage) => readClocks(prose(passage, 'customer')).map(({ text }) => text))
  const named = shown.some((one) => zoned.test(prose(one, 'customer')) || /clock-zone/.test(one.source))
  return section === undefined || (times.length === 0 && !named) ? null : { section, times, zoned: named }
})

function findingsIn(context: CheckContext): Finding[] {
  const { postmortem, today } = context
  const all = seenIn(context)
  const start = postmortem.marks.find(({ name }) => name === 'impactStart')?.at ?? postmortem.created
  const zone = zoneNameAt(start, postmortem.zone)
  return postmortem.sections.flatMap((section): Finding[] => {
    if (section.audience !== 'customer' || section.text === '') return []
    const seen = all.filter((one) => one.section === section.id)
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
