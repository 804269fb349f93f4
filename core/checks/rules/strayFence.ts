import { type StrayFence, strayFences } from '../../markdown/strayFences.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import type { Finding, Rule, Where } from '../finding.ts'

const id = 'stray-fence'

/** Reading is dear, and an edit leaves all texts but one as they are. */
const read = new Map<string, readonly StrayFence[]>()

function fencesIn(text: string): readonly StrayFence[] {
  const known = read.get(text)
  if (known !== undefined) return known
  if (read.size > 500) read.clear()
  const found = strayFences(text)
  read.set(text, found)
  return found
}

function texts(postmortem: Postmortem): readonly { text: string; where: Where }[] {
  const { sections, events, factors, lessons, actions } = postmortem
  return [
    ...sections.map(({ id: section, text }) => ({ text, where: { section } })),
    ...events
      .filter(
        ({ audience, kind, origins }) => audience === 'customer' && !(kind === 'status-update' && origins.length > 0),
      )
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

/** A line that looks like the edge of an internal block and is none: its author may believe that it hides something. */
export const strayFence: Rule = {
  id,
  title: 'Fences that were not read',
  check: ({ postmortem }) =>
    texts(postmortem).flatMap(({ text, where }) =>
      fencesIn(text).map(
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
    ),
}
