import type { RootContent } from 'mdast'
import { strayFences } from '../../markdown/strayFences.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import type { CheckContext, Finding, Rule, Where } from '../finding.ts'
import { blocksOf } from '../passages.ts'
import { isQuotation, textParts } from '../units.ts'

const id = 'stray-fence'

interface Stray {
  readonly text: string
  /** Lines after the one its block begins on. */
  readonly line: number
}

/** An edit leaves all blocks but one as they are, and with them what was read of them. */
const read = new WeakMap<RootContent, readonly Stray[]>()

function fencesIn(node: RootContent, block: () => string): readonly Stray[] {
  const known = read.get(node)
  if (known !== undefined) return known
  const found = strayFences(block()).map(({ line, text }) => ({ line: line - 1, text }))
  read.set(node, found)
  return found
}

const lines = (text: string) => text.split('\n').length

function strayIn(text: string): Stray[] {
  if (!/[:：]/.test(text)) return []
  return blocksOf(text).flatMap(({ node, start, end }) =>
    fencesIn(node, () => text.slice(start, end)).map(({ line, text: fence }) => ({
      line: lines(text.slice(0, start)) + line,
      text: fence,
    })),
  )
}

function texts({ sections, events, factors, lessons, actions }: Postmortem): readonly { text: string; where: Where }[] {
  return [
    ...sections.map(({ id: section, text }) => ({ text, where: { section } })),
    ...events
      .filter((event) => event.audience === 'customer' && !isQuotation(event))
      .map(({ id: event, text, customerText }) => ({ text: customerText ?? text, where: { event } })),
    ...factors
      .filter(({ audience }) => audience === 'customer')
      .map(({ id: factor, text, customerText }) => ({ text: customerText ?? text, where: { factor } })),
    ...lessons
      .filter(({ audience }) => audience === 'customer')
      .map(({ id: lesson, text }) => ({ text, where: { lesson } })),
    ...actions.map(({ id: action, public: shown }) => ({
      text: shown?.note ?? '',
      where: { action, field: 'public.note' },
    })),
  ]
}

const findingsIn = ({ postmortem }: CheckContext) =>
  texts(postmortem).flatMap(({ text, where }) =>
    strayIn(text).map(
      ({ line, text: fence }): Finding => ({
        rule: id,
        key: `${id}:${Object.values(where).join(':')}:${line}`,
        group: 'customers',
        severity: 'error',
        blocks: true,
        title: 'A fence was not read as one',
        message: `Line ${line}: “${fence}” looks like the edge of an internal block, but hides nothing. A fence stands alone on its line: “:::internal”, and “:::” to close it.`,
        why: 'What was meant to stay inside would be sent.',
        where: { ...where, text: fence },
        fixes: [],
      }),
    ),
  )

/** A line that looks like the edge of an internal block and is none: its author may believe that it hides something. */
export const strayFence: Rule = { id, title: 'Fences that were not read', reads: textParts, check: findingsIn }
