import { type StrayFence, strayFences } from '../../markdown/strayFences.ts'
import { collector } from '../collector.ts'
import type { CheckContext, Finding, Rule, Where } from '../finding.ts'
import { placeKey } from '../note.ts'
import { type Passage, reads } from '../passages.ts'
import { sectionBlocks } from '../sectionBlocks.ts'
import { noEnv } from '../steady.ts'
import { textParts } from '../units.ts'

const id = 'stray-fence'

interface Stray {
  readonly where: Where
  /** The block it stands in; its line counts from there. */
  readonly source: string
  readonly fences: readonly StrayFence[]
}

/** A section is looked at whole, as an internal one may be opened; of other things only what customers get. */
const matters = (passage: Passage) => passage.where.section !== undefined || reads(passage, 'customer')

const collected = collector(noEnv, ({ passages }): readonly Stray[] | null => {
  const blocks = new Map(
    passages.filter(matters).map(({ where, source }) => [`${placeKey(where)}\n${source}`, { where, source }]),
  )
  const found = [...blocks.values()].flatMap(({ where, source }) => {
    const fences = /[:：]/.test(source) ? strayFences(source) : []
    return fences.length === 0 ? [] : [{ where, source, fences }]
  })
  return found.length === 0 ? null : found
})

/** Lines of the section before the block. */
function linesBefore({ where, source }: Stray, { postmortem }: CheckContext): number {
  const section = postmortem.sections.find((one) => one.id === where.section)
  if (section === undefined || where.field !== undefined) return 0
  const { text } = section
  const block = sectionBlocks(section.id, text).find(({ start, end }) => text.slice(start, end) === source)
  return block === undefined ? 0 : text.slice(0, block.start).split('\n').length - 1
}

function findingsFor(stray: Stray, context: CheckContext): Finding[] {
  const before = linesBefore(stray, context)
  return stray.fences.map(({ line, text }) => ({
    rule: id,
    key: `${id}:${placeKey(stray.where)}:${before + line}`,
    group: 'customers',
    severity: 'error',
    blocks: true,
    title: 'A fence was not read as one',
    message: `Line ${before + line}: “${text}” looks like the edge of an internal block, but hides nothing. A fence stands alone on its line: “:::internal”, and “:::” to close it.`,
    why: 'What was meant to stay inside would be sent.',
    where: { ...stray.where, text },
    fixes: [],
  }))
}

/** A line that looks like the edge of an internal block and is none: its author may believe that it hides something. */
export const strayFence: Rule = {
  id,
  title: 'Fences that were not read',
  reads: textParts,
  check: (context) =>
    collected(context)
      .flat()
      .flatMap((stray) => findingsFor(stray, context)),
}
