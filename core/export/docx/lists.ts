import { CheckBox, type FileChild, Paragraph, Tab, TextRun } from 'docx'
import type { List, ListItem } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { blockChildren } from './blocks.ts'
import { bookmarked, inlineRuns } from './inline.ts'
import { listStep, symbolFont } from './look.ts'
import { referenceOf } from './numbering.ts'
import { isMostlyRightToLeft } from './scripts.ts'
import type { Place, Work } from './work.ts'

const deepest = 8

interface ListPlace {
  readonly reference: string
  readonly instance: number
  readonly level: number
  readonly place: Place
}

/** A list as Word's own: every list is an instance of its own, so that each begins to count anew. */
export function listBlocks(list: List, work: Work, place: Place): FileChild[] {
  work.lists += 1
  const at = { reference: referenceOf(list), instance: work.lists, level: Math.min(place.listLevel, deepest), place }
  return list.children.flatMap((item) => itemBlocks(item, work, at))
}

function itemBlocks(item: ListItem, work: Work, at: ListPlace): FileChild[] {
  const [first, ...rest] = item.children
  const opening = first?.type === 'paragraph' ? first : null
  // What follows the first paragraph is set in under it and is not numbered.
  const inside: Place = {
    indent: at.place.indent + listStep,
    listLevel: at.place.listLevel + 1,
    style: 'ListContinue',
  }
  const paragraph = new Paragraph({
    ...(isMostlyRightToLeft(opening ? textOf(opening) : '') ? { bidirectional: true } : {}),
    numbering: { reference: at.reference, level: at.level, instance: at.instance },
    ...indentInside(at),
    children: [
      ...checkBox(item),
      ...(opening ? bookmarked(work.names.get(opening), inlineRuns(opening.children, work)) : []),
    ],
  })
  return [paragraph, ...blockChildren(opening ? rest : item.children, work, inside)]
}

// A list inside a quote or a deeper level than Word has: its indent is not the one that its level brings along.
function indentInside({ level, place }: ListPlace) {
  const expected = listStep * level
  if (place.indent === expected) return {}
  return { indent: { left: place.indent + listStep, hanging: listStep - 57 } }
}

function checkBox(item: ListItem) {
  if (typeof item.checked !== 'boolean') return []
  const box = new CheckBox({
    checked: item.checked,
    checkedState: { value: '2611', font: symbolFont },
    uncheckedState: { value: '2610', font: symbolFont },
  })
  return [box, new TextRun({ children: [new Tab()] })]
}
