import { FaultlineError } from '../../errors.ts'
import type { Action } from '../../postmortem/action.ts'
import { type Event, sortEvents } from '../../postmortem/event.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { instantOf } from '../../time/instant.ts'
import { matchStamp, type Stamp } from '../../time/stamp.ts'
import { readZone, type Zone } from '../../time/zone.ts'
import { FileClock } from '../clock.ts'
import { importedIds } from '../importedId.ts'
import { headJson } from '../jsonTree.ts'
import { postStateOf } from '../page/pageLines.ts'
import { type Page, readPage } from '../page/readPage.ts'
import { reline } from '../page/reline.ts'
import { foreignTree, markdownOf } from '../page/tree.ts'
import { nothing } from '../parsed.ts'
import { readJsonFile } from '../readJson.ts'
import type { Importer, ParseContext, Parsed } from '../types.ts'
import { field, firstOf, has } from './jsonFields.ts'
import {
  type StatuspageHistory,
  type StatuspageIncident,
  type StatuspageShape,
  statuspageShape,
} from './statuspageShape.ts'

const id = 'statuspage-json'

/** Atlassian Statuspage's own replies: incidents.json, summary.json, the manage API's list, history.json. */
export const statuspageJson: Importer = {
  id,
  label: 'Statuspage JSON',
  kind: 'timeline',
  extensions: ['json'],
  sniff(_name, head) {
    const value = headJson(head)
    const lists = [value, field(value, 'incidents'), field(value, 'scheduled_maintenances')]
    if ([...lists.map(firstOf), field(value, 'incident'), value].some(isIncident)) return 0.95
    if (has(firstOf(field(value, 'months')), 'year', 'incidents')) return 0.95
    if (has(value, 'body', 'preview_key') || has(value, 'body', 'body_draft')) return 0.8
    return has(field(value, 'page'), 'time_zone') ? 0.7 : 0
  },
  async parse(file, context) {
    const { value, text, problems } = await readJsonFile(file, context)
    const shape = statuspageShape(value)
    if (shape === null)
      throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'JSON without incidents' })
    return readShape(shape, text, problems, context)
  },
}

/** incident.io has a list of that name too, and no name or impact beside it. */
const isIncident = (node: unknown) => Array.isArray(field(node, 'incident_updates')) && has(node, 'name')

interface Reading {
  readonly clock: FileClock
  readonly ids: ReturnType<typeof importedIds>
  readonly lineOf: (needle: string) => number
  readonly zone: Zone | undefined
  readonly events: Event[]
  readonly pages: Page[]
  readonly actions: Action[]
}

function readShape(
  shape: StatuspageShape,
  text: string,
  found: readonly SourceProblem[],
  context: ParseContext,
): Parsed {
  const zone = shape.page === null ? null : readZone(shape.page.time_zone)
  const reading: Reading = {
    clock: new FileClock(context.options),
    ids: importedIds(id, context.platform),
    lineOf: lineFinder(text),
    zone: zone !== null && 'zone' in zone ? zone.zone : undefined,
    events: [],
    pages: [],
    actions: [],
  }
  for (const incident of shape.incidents) readIncident(reading, incident)
  for (const month of shape.months) readMonth(reading, month)
  const [only] = shape.incidents.length === 1 ? shape.incidents : []
  const problems = [...found, ...reading.clock.problems, ...reading.pages.flatMap((page) => page.problems)]
  if (shape.incidents.length > 1) {
    const message = `The file holds ${shape.incidents.length} incidents; the updates of all of them were read.`
    problems.push({ line: null, code: 'several-incidents', message })
  }
  return {
    ...nothing(reading.pages.length > 0 ? 'postmortem' : 'timeline'),
    events: sortEvents(reading.events),
    sections: reading.pages.flatMap((page) => page.sections),
    actions: reading.actions,
    statements: reading.pages.flatMap((page) => page.statements),
    header: { ...Object.assign({}, ...reading.pages.map((page) => page.header)), ...headerOf(shape, only) },
    zone: reading.clock.zone(),
    questions: reading.clock.questions(),
    problems,
  }
}

function headerOf(shape: StatuspageShape, only: StatuspageIncident | undefined): Parsed['header'] {
  const company = shape.page?.name
  const names = only?.incident_updates
    .flatMap((update) => update.affected_components ?? [])
    .concat(only.components ?? [])
  const services = [...new Set(names?.map(({ name }) => name).filter((name) => name !== ''))]
  return {
    ...(company !== undefined && company !== '' && { company }),
    ...(only !== undefined && only.name !== '' && { title: only.name }),
    ...(services.length > 0 && { services }),
    ...(only !== undefined && only.impact !== '' && { pageSeverity: only.impact }),
  }
}

function readIncident(reading: Reading, incident: StatuspageIncident): void {
  const posts = incident.incident_updates.map((update) => ({
    own: `${incident.id}/${update.id}`,
    state: postStateOf(update.status),
    // The public time can be set back; when it was typed in is not when it happened.
    time: update.display_at ?? update.created_at,
    body: update.body,
    line: reading.lineOf(update.body),
  }))
  const body = incident.postmortem_body
  if (body != null && body !== '' && !posts.some((post) => post.state === 'postmortem')) {
    const time =
      incident.postmortem_published_at ??
      posts
        .map((post) => post.time)
        .sort()
        .at(-1) ??
      ''
    posts.push({ own: `${incident.id}/postmortem`, state: 'postmortem', time, body, line: reading.lineOf(body) })
  }
  const placed = posts
    .map((post) => ({ post, time: reading.clock.cell(post.time, post.line, { zone: reading.zone }) }))
    .filter((each): each is { post: (typeof posts)[number]; time: { ms: number; zone: Zone } } => each.time !== null)
    .sort((a, b) => a.time.ms - b.time.ms)
  const first = placed[0]
  for (const { post, time } of placed) {
    const at = instantOf(time.ms)
    const published = post.state === 'postmortem'
    reading.events.push({
      id: reading.ids('event', post.own, at, post.body),
      at,
      zone: time.zone,
      kind: 'status-update',
      state: post.state,
      text: published ? 'Postmortem published.' : markdownOf(foreignTree(reline(post.body)).children),
      ...(published && { original: post.body }),
      audience: 'customer',
      origins: [{ source: '', line: post.line, ref: post.own }],
    })
    if (published) readPostmortem(reading, incident, post, at, first?.time)
  }
}

function readPostmortem(
  reading: Reading,
  incident: StatuspageIncident,
  post: { readonly body: string; readonly line: number },
  at: string,
  first: { readonly ms: number; readonly zone: Zone } | undefined,
): void {
  const day = first === undefined ? undefined : instantOf(first.ms).slice(0, 10)
  const page = readPage(post.body.replace(/\r\n?/g, '\n'), post.line, { day, zone: first?.zone })
  // Inside JSON every line of the body lies in one line of the file.
  const sections = page.sections.map((section) => ({ ...section, line: post.line }))
  reading.pages.push({ ...page, sections })
  for (const { action } of page.promised) {
    reading.actions.push({
      ...action,
      id: reading.ids('action', null, at, `${incident.id} ${action.title}`),
      created: at,
      origins: [{ source: '', line: post.line, ref: incident.id }],
    })
  }
}

/** "Aug 10, 00:17 - 01:30 UTC", dressed in HTML; the year is the month's. */
function readMonth(reading: Reading, month: StatuspageHistory['months'][number]): void {
  for (const incident of month.incidents) {
    const line = reading.lineOf(incident.code)
    const span = incident.timestamp.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
    const zone = readZone(/[A-Z]{2,5}$/.exec(span)?.[0] ?? '')
    const start = matchStamp(span, 0)
    const year = yearOf(month, start)
    const around = { day: `${year}-01-01`, zone: zone !== null && 'zone' in zone ? zone.zone : reading.zone }
    const named =
      start === null
        ? null
        : { ...start, day: start.day === null ? null : { ...start.day, year: start.day.year ?? year } }
    const time = named === null ? null : reading.clock.stamp(named, line, span, around)
    if (start === null || time === null) continue
    const at = instantOf(time.ms)
    const end = endOf(reading, span, start.end, line, { ...around, day: at.slice(0, 10) }, time.ms)
    reading.events.push({
      id: reading.ids('event', incident.code, at, incident.name),
      at,
      ...(end !== null && { end: instantOf(end) }),
      zone: time.zone,
      kind: 'status-update',
      state: 'update',
      text: [incident.name, incident.message].filter((part) => part !== '').join(': '),
      audience: 'customer',
      origins: [{ source: '', line, ref: incident.code }],
    })
  }
}

/** What began in December and is listed under January began the year before, and the other way round. */
function yearOf({ name, year }: StatuspageHistory['months'][number], start: Stamp | null): number {
  const month = matchStamp(`${name} 1`, 0)?.day?.month
  if (month === undefined || start?.day == null) return year
  const turn = start.day.month - month
  return turn > 6 ? year - 1 : turn < -6 ? year + 1 : year
}

function endOf(
  reading: Reading,
  span: string,
  from: number,
  line: number,
  around: { day: string; zone: Zone | undefined },
  start: number,
): number | null {
  const joint = /^\s*[-–]\s*/.exec(span.slice(from))
  const stamp = joint === null ? null : matchStamp(span, from + joint[0].length)
  const time = stamp === null ? null : reading.clock.stamp(stamp, line, span, around)
  if (time === null) return null
  return time.ms >= start ? time.ms : time.ms + 86_400_000
}

/** Lines of texts in their order; the search goes on where the last one was found. */
function lineFinder(text: string): (needle: string) => number {
  let from = 0
  let line = 1
  return (needle) => {
    const written = JSON.stringify(needle).slice(1, 61).replace(/"$/, '')
    const at = text.indexOf(written, from)
    if (at < 0 || written === '') return line
    line += (text.slice(from, at).match(/\n/g) ?? []).length
    from = at
    return line
  }
}
