import type { Library } from '../postmortem/library.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Section } from '../postmortem/section.ts'
import { editPassage } from './editPlace.ts'
import { type Detector, detectorMemory } from './insideWords.ts'
import type { Passage } from './passages.ts'
import { perUnit } from './perUnit.ts'
import { type Instead, rewordBlock } from './rewordBlock.ts'
import { sectionBlocks } from './sectionBlocks.ts'
import { steady } from './steady.ts'
import { postmortemUnits, sectionUnits, type Unit } from './units.ts'
import { isReplaced, type WordChoice, wordChoices } from './wordChoices.ts'

interface Redaction {
  readonly detect: Detector
  readonly instead: Instead
}

interface Edit {
  readonly passage: Passage
  readonly text: string
}

/** A unit's blocks with other words, where there are any. A section's unit is one block; an action has several. */
const editsIn = perUnit((unit: Unit, { detect, instead }: Redaction): readonly Edit[] => {
  const blocks = new Map<string, Passage[]>()
  for (const passage of unit.passages) {
    const key = JSON.stringify([passage.where, passage.source])
    blocks.set(key, [...(blocks.get(key) ?? []), passage])
  }
  return [...blocks.values()].flatMap((passages): Edit[] => {
    const [passage] = passages
    if (passage === undefined) return []
    const text = rewordBlock(passages, detect, instead)
    return text === passage.source ? [] : [{ passage, text }]
  })
})

function redactSection(section: Section, redaction: Redaction): Section {
  const units = sectionUnits(section)
  const named = section.title === undefined ? 0 : 1
  const title = named === 0 ? undefined : (editsIn(units[0] ?? { passages: [] }, redaction)[0]?.text ?? section.title)
  let text = ''
  let at = 0
  for (const [index, { start, end }] of (section.text === ''
    ? []
    : sectionBlocks(section.id, section.text)
  ).entries()) {
    const unit = units[index + named]
    const edit = unit && editsIn(unit, redaction)[0]
    if (edit === undefined) continue
    text += section.text.slice(at, start) + edit.text
    at = end
  }
  if (at === 0 && title === section.title) return section
  return { ...section, ...(title === undefined ? {} : { title }), text: text + section.text.slice(at) }
}

const detectorFor = detectorMemory()

const redactionFor = steady(
  ({ postmortem, library }: { postmortem: Postmortem; library: Library }) => [
    library,
    ...Object.values({ ...postmortem, sections: null, impact: null }),
  ],
  ({ postmortem, library }): Redaction | null => {
    const choices = wordChoices(postmortem, library)
    const replaced = [...choices.values()].filter(isReplaced)
    if (replaced.length === 0) return null
    // Names that only people.json knows come with the decision.
    const people = replaced.map(({ word, spelled }) => ({ id: word, name: '', aliases: [...spelled] }))
    const instead = (word: { readonly word: string }) => replacementOf(choices.get(word.word))
    return { detect: detectorFor({ postmortem, library, people }), instead }
  },
)

const replacementOf = (choice: WordChoice | undefined) => (isReplaced(choice) ? (choice?.replacement ?? null) : null)

/**
 * The postmortem as customers may read it: every decided word in every text that they see is replaced by what was decided, the same
 * everywhere. What only internal readers see, and what a public page once said, stays as it is. The same object when nothing is decided.
 */
export function redactForCustomers(postmortem: Postmortem, library: Library): Postmortem {
  const redaction = redactionFor({ postmortem, library })
  if (redaction === null) return postmortem
  const sections = postmortem.sections.map((section) => redactSection(section, redaction))
  return postmortemUnits(postmortem)
    .filter(({ passages }) => passages[0]?.where.section === undefined)
    .flatMap((unit) => editsIn(unit, redaction))
    .reduce((current, { passage, text }) => editPassage(current, passage, () => text), { ...postmortem, sections })
}
