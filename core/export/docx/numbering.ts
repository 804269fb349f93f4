import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import type { List, Root } from 'mdast'
import { walk } from '../walk.ts'
import { listStep } from './look.ts'

const levels = 9

const bullets = ['•', '–', '▪']
const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN]

const indented = (level: number) => ({
  paragraph: { indent: { left: listStep * (level + 1), hanging: listStep - 57 } },
})

function level(index: number, look: Partial<ILevelsOptions>): ILevelsOptions {
  return { level: index, alignment: AlignmentType.LEFT, style: indented(index), ...look }
}

const every = (look: (index: number) => Partial<ILevelsOptions>) =>
  Array.from({ length: levels }, (_, index) => level(index, look(index)))

const ordered = (start: number) =>
  every((index) => ({ format: formats[index % 3] ?? LevelFormat.DECIMAL, text: `%${index + 1}.`, start }))

/** The numbering definition that a list uses: Word keeps the first number in the definition, so each start has its own. */
export function referenceOf(list: List): 'bullets' | 'tasks' | `ordered-${number}` {
  if (list.ordered) return `ordered-${list.start ?? 1}`
  return list.children.some((item) => typeof item.checked === 'boolean') ? 'tasks' : 'bullets'
}

/** Every numbering definition that the tree needs, each once, in a fixed order. */
export function numberingFor(root: Root): INumberingOptions {
  const starts = new Set([1])
  for (const node of walk(root)) if (node.type === 'list' && node.ordered) starts.add(node.start ?? 1)
  return {
    config: [
      {
        reference: 'bullets',
        levels: every((index) => ({ format: LevelFormat.BULLET, text: bullets[index % 3] ?? '•' })),
      },
      {
        reference: 'tasks',
        levels: every(() => ({ format: LevelFormat.NONE, text: '', suffix: LevelSuffix.NOTHING })),
      },
      ...[...starts].sort((a, b) => a - b).map((start) => ({ reference: `ordered-${start}`, levels: ordered(start) })),
    ],
  }
}
