import type { Action } from '../../postmortem/action.ts'
import { type Event, sortEvents } from '../../postmortem/event.ts'
import { instantOf } from '../../time/instant.ts'
import type { Zone } from '../../time/zone.ts'
import { FileClock } from '../clock.ts'
import { readText } from '../decode.ts'
import { importedIds } from '../importedId.ts'
import { readPageHead } from '../page/pageHead.ts'
import { type PageUpdate, readPageLines } from '../page/pageLines.ts'
import { type Page, readPage } from '../page/readPage.ts'
import { reline } from '../page/reline.ts'
import { foreignTree, markdownOf } from '../page/tree.ts'
import { nothing } from '../parsed.ts'
import type { Importer, ParseContext, Parsed } from '../types.ts'

const id = 'statuspage-text'

/** An entry of a public status page, copied as text: its updates, and the postmortem that was published on it. */
export const statuspageText: Importer = {
  id,
  label: 'Status page entry, copied as text',
  kind: 'postmortem',
  extensions: ['txt', 'md'],
  sniff(_name, head) {
    if (/^\s*[[{<]/.test(head)) return 0
    const { updates, head: above } = readPageLines(head)
    if (updates.length === 0) return 0
    if (updates.length > 1) return 0.95
    // One line that says "Resolved" and a time is found in any notes.
    const page = /^(?:update timeline|affected components?|incident report for .+)$|^\S.{0,60} incident$/i
    return above.some(({ text }) => page.test(text)) ? 0.9 : 0.35
  },
  async parse(file, context) {
    const { text, problems } = await readText(file, context)
    const parsed = readPageText(text, context)
    return { ...parsed, problems: [...problems, ...parsed.problems] }
  },
}

interface Placed {
  readonly update: PageUpdate
  readonly ms: number
  readonly zone: Zone
}

function readPageText(text: string, context: ParseContext): Parsed {
  const { head, updates } = readPageLines(text)
  const clock = new FileClock(context.options)
  const placed = updates.flatMap((update): Placed[] => {
    const time = clock.stamp(update.stamp, update.line, update.quote)
    return time === null ? [] : [{ update, ...time }]
  })
  const posted = [...placed].sort((a, b) => a.ms - b.ms)
  const first = posted[0]
  const above = readPageHead(head)
  const ids = importedIds(id, context.platform)
  const events: Event[] = []
  const actions: Action[] = []
  const pages: Page[] = []
  for (const { update, ms, zone } of posted) {
    const at = instantOf(ms)
    const published = update.state === 'postmortem'
    events.push({
      id: ids('event', null, at, `${update.state} ${update.body}`),
      at,
      zone,
      kind: 'status-update',
      state: update.state,
      text: published ? 'Postmortem published.' : markdownOf(foreignTree(reline(update.body)).children),
      ...(published && { original: update.body }),
      audience: 'customer',
      origins: [{ source: '', line: update.line, ref: null }],
    })
    if (!published) continue
    const day = first === undefined ? undefined : instantOf(first.ms).slice(0, 10)
    const page = readPage(update.body, update.bodyLine, { day, zone: first?.zone })
    pages.push(page)
    actions.push(
      ...page.promised.map(({ action, line }) => ({
        ...action,
        id: ids('action', null, at, action.title),
        created: at,
        origins: [{ source: '', line, ref: null }],
      })),
    )
  }
  return {
    ...nothing(pages.length > 0 ? 'postmortem' : 'timeline'),
    events: sortEvents(events),
    actions,
    sections: pages.flatMap((page) => page.sections),
    statements: [...above.statements, ...pages.flatMap((page) => page.statements)],
    header: Object.assign({}, ...pages.map((page) => page.header), above.header),
    zone: clock.zone(),
    questions: clock.questions(),
    problems: [...clock.problems, ...pages.flatMap((page) => page.problems)],
  }
}
