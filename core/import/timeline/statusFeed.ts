import { FaultlineError } from '../../errors.ts'
import type { Action } from '../../postmortem/action.ts'
import { readInstant } from '../../time/readInstant.ts'
import { readText } from '../decode.ts'
import { postStateOf } from '../page/pageLines.ts'
import { type Page, readPage } from '../page/readPage.ts'
import type { Importer, Parsed } from '../types.ts'
import { type EventDrafts, eventDrafts } from './eventDrafts.ts'
import { addScheduled } from './feedScheduled.ts'
import { agrees, type FeedUpdate, offsetBy, scheduledIn, updatesIn, wallMs, wallText, yearNear } from './feedUpdates.ts'
import { type Feed, type FeedItem, readFeed } from './feedXml.ts'
import { htmlMarkdown } from './htmlMarkdown.ts'
import { joined } from './jsonFields.ts'

const id = 'status-feed'
const root =
  /^\s*(?:<\?xml[^>]{0,200}\?>)?(?:\s|<!--[\s\S]{0,2000}?-->|<\?[^>]{0,500}\?>|<!DOCTYPE[^[>]{0,500}(?:\[[^\]]{0,5000}\]\s*)?>)*<(?:rss|feed|rdf:RDF)\b/i
const update = /(?:<|&lt;)small(?:>|&gt;)[\s\S]{0,400}?(?:<|&lt;)strong(?:>|&gt;)/i

/** Atom and RSS of status pages: every update of an incident, or one event an item where a feed has no updates. */
export const statusFeed: Importer = {
  id,
  label: 'Status page feed (Atom, RSS)',
  kind: 'timeline',
  extensions: ['atom', 'rss', 'xml'],
  sniff: (_name, head) => (root.test(head) ? (update.test(head) ? 0.95 : 0.7) : 0),
  async parse(file, context) {
    const { text, problems } = await readText(file, context)
    const feed = readFeed(file.name, text)
    if (feed.items.length === 0 && !root.test(text.slice(0, 4000)))
      throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'XML that is no feed' })
    const drafts = eventDrafts(id, context, problems)
    const labels = new Set<string>()
    const found = feed.items.map((item) => readItem({ drafts, feed, labels }, item))
    if (feed.items.length > 1) {
      const message = `The feed holds ${feed.items.length} entries; all of them were read.`
      drafts.problem(null, 'several-incidents', message)
    }
    return drafts.parsed(partsOf(feed, found.flat()))
  },
}

interface Published extends Page {
  readonly actions: readonly Action[]
}

function partsOf(feed: Feed, pages: readonly Published[]): Partial<Parsed> {
  const company = /^(.{1,60}?) Status\b/.exec(feed.title)?.[1]
  const [only] = feed.items.length === 1 ? feed.items : []
  return {
    ...(pages.length > 0 && { kind: 'postmortem' }),
    sections: pages.flatMap(({ sections }) => sections),
    actions: pages.flatMap(({ actions }) => actions),
    statements: pages.flatMap(({ statements }) => statements),
    header: { ...(company !== undefined && { company }), ...(only !== undefined && { title: only.title }) },
    problems: pages.flatMap(({ problems }) => problems),
  }
}

interface Reading {
  readonly drafts: EventDrafts
  readonly feed: Feed
  /** Zone words that turned out to mean another offset, each said once. */
  readonly labels: Set<string>
}

function readItem(reading: Reading, item: FeedItem): Published[] {
  const { drafts, feed } = reading
  const updates = updatesIn(item.body)
  if (updates.length === 0) {
    readPlain(drafts, item)
    return []
  }
  const dated = readInstant(item.published === '' ? item.updated : item.published)
  const anchor = dated.ok ? dated : readInstant(feed.updated)
  const newest = updates.find(({ state }) => !/^post-?mortem$/i.test(state)) ?? updates[0]
  const offset = newest === undefined ? null : offsetBy(newest.stamp, item.published)
  let near = anchor.ok ? anchor.ms : null
  const pages: Published[] = []
  for (const each of updates) {
    if (near === null && each.stamp.day?.year === null) {
      drafts.problem(
        item.bodyLine,
        'no-year',
        'This time has no year, and neither the entry nor the feed has a date.',
        each.when,
      )
      continue
    }
    const year = yearNear(each.stamp, near ?? 0)
    near = wallMs(each.stamp, year)
    pages.push(...addUpdate(reading, item, each, year, offset))
  }
  if (dated.ok && newest?.stamp.day?.year != null && Math.abs(wallMs(newest.stamp, 0) - dated.ms) > 7 * 86_400_000) {
    const message = `The entry is dated ${item.published}, its own text ${newest.when}; the text was believed.`
    drafts.problem(item.line, 'other-date', message)
  }
  const span = scheduledIn(item.body)
  if (span !== null && near !== null) addScheduled(drafts, item, span, near, offset)
  return pages
}

/** The zone to read an update in, and its words where only asking can tell. */
function zoneOf(
  { drafts, labels }: Reading,
  { stamp, when }: FeedUpdate,
  item: FeedItem,
  offset: string | null,
  year: number,
): { zone: string | undefined; words: string } {
  if (stamp.zone === null) return { zone: offset ?? undefined, words: '' }
  const label = when.split(' ').at(-1) ?? ''
  if ('oneOf' in stamp.zone)
    return offset === null ? { zone: undefined, words: ` ${label}` } : { zone: offset, words: '' }
  const { zone } = stamp.zone
  if (offset === null || agrees(zone, offset, wallMs(stamp, year))) return { zone, words: '' }
  const meant = `UTC${offset === 'UTC' ? '' : offset}`
  if (!labels.has(`${label} ${meant}`)) {
    const message = `The page writes ${label}, but by the entries' own dates its clock was at ${meant}; such times were read so.`
    drafts.problem(item.bodyLine, 'zone-label', message, when)
  }
  labels.add(`${label} ${meant}`)
  return { zone: offset, words: '' }
}

function addUpdate(
  reading: Reading,
  item: FeedItem,
  each: FeedUpdate,
  year: number,
  offset: string | null,
): Published[] {
  const { drafts } = reading
  const state = postStateOf(each.state)
  const published = state === 'postmortem'
  const wall = wallText(each.stamp, year)
  const { zone, words } = zoneOf(reading, each, item, offset, year)
  const event = drafts.add({
    own: `${item.id}/${wall}/${each.state}`,
    line: item.bodyLine,
    time: `${wall}${words}`,
    zone,
    kind: 'status-update',
    state,
    text: published ? 'Postmortem published.' : each.text,
    ...(published && { original: each.text }),
    audience: 'customer',
  })
  if (!published || event === null) return []
  const page = readPage(each.text, item.bodyLine, { day: event.at.slice(0, 10), zone: event.zone })
  const sections = page.sections.map((section) => ({ ...section, line: item.bodyLine }))
  const actions = page.promised.map(({ action }) => ({
    ...action,
    id: drafts.id('action', `${item.id} ${action.title}`),
    created: event.at,
    origins: [{ source: '', line: item.bodyLine, ref: item.id }],
  }))
  return [{ ...page, sections, actions }]
}

/** A feed of any other make: its items are what happened. */
function readPlain(drafts: EventDrafts, item: FeedItem): void {
  const body = htmlMarkdown(item.body)
  const title = item.title.replace(/[.:]$/, '')
  drafts.add({
    own: item.id === '' ? '' : `${item.id}/${item.published || item.updated}`,
    line: item.line,
    time: item.published || item.updated,
    kind: 'status-update',
    state: /\bresolved\b|operating normally/i.test(item.title) ? 'resolved' : 'update',
    text: body.startsWith(title) ? body : joined([title, body], ': '),
    original: item.body,
    audience: 'customer',
  })
}
