import type { Action } from '../../postmortem/action.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { type Page, readPage } from '../page/readPage.ts'
import { htmlMarkdown } from './htmlMarkdown.ts'
import { field, firstText, has, isObject, listIn, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource } from './jsonSource.ts'
import { addStatusRecord, type StatusRecord, statusRecordOf } from './statusRecord.ts'

/** Status pages other than Statuspage: incidents with a list of dated posts, whatever their fields are called. */
export const statusJson = jsonSource({
  id: 'status-json',
  label: 'Status page, JSON',
  sniff(head) {
    return incidentsIn(head).some((node) => statusRecordOf(node) !== null) ? 0.85 : 0
  },
  read(reading) {
    const found = incidentsIn(reading.value).flatMap((node) => {
      const record = statusRecordOf(node)
      return record === null ? [] : [{ node, record }]
    })
    if (found.length === 0) return null
    const zone = firstText(reading.value, 'page.time_zone', 'time_zone', 'timezone')
    for (const { node, record } of found) {
      addStatusRecord(reading.drafts, record, reading.lineOf, zone)
      addSpan(reading, node, record, found.length > 1)
    }
    const problems: SourceProblem[] = []
    if (found.length > 1) {
      const message = `The file holds ${found.length} incidents; the updates of all of them were read.`
      problems.push({ line: null, code: 'several-incidents', message })
    }
    const [only] = found.length === 1 ? found : []
    const pages = found.flatMap(({ node }) => reportOf(reading, node))
    return {
      ...(pages.length > 0 && { kind: 'postmortem' }),
      sections: pages.flatMap(({ sections }) => sections),
      actions: pages.flatMap(({ actions }) => actions),
      statements: pages.flatMap(({ statements }) => statements),
      header: only === undefined ? {} : headerOf(only.record),
      problems: [...problems, ...pages.flatMap((page) => page.problems)],
    }
  },
})

function incidentsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  const lists = ['incidents', 'items', 'data', 'results'].map((key) => listIn(value, key))
  return [...lists.flat(), field(value, 'incident'), value].filter(isObject)
}

const headerOf = ({ name, impact }: StatusRecord) => ({
  title: name,
  ...(impact !== '' && { pageSeverity: impact.toLowerCase() }),
})

/** Some pages say when the trouble itself began and ended, apart from the posts. */
function addSpan({ drafts, lineOf }: JsonReading, node: unknown, record: StatusRecord, several: boolean): void {
  const start = firstText(node, 'startDate', 'start_date')
  if (start === '' || !has(node, 'endDate')) return
  drafts.add({
    own: record.id === '' ? '' : `${record.id}/span`,
    line: lineOf(node),
    time: start,
    end: textIn(node, 'endDate'),
    kind: 'observation',
    text: several ? `Trouble as the page dates it: ${record.name}` : 'Trouble as the page dates it',
  })
}

interface Report extends Pick<Page, 'sections' | 'statements' | 'problems'> {
  readonly actions: readonly Action[]
}

/** A published report is a postmortem in HTML. */
function reportOf(reading: JsonReading, node: unknown): Report[] {
  const raw = firstText(node, 'report', 'postmortem', 'postmortem_body')
  if (raw === '') return []
  const line = reading.lineOf(node) ?? 0
  const time = firstText(node, 'reportPublishedTime', 'postmortem_published_at', 'updatedAt')
  const event = reading.drafts.add({
    own: `${firstText(node, 'id')}/report`,
    line,
    time,
    kind: 'status-update',
    state: 'postmortem',
    text: 'Postmortem published.',
    original: raw,
    audience: 'customer',
  })
  const page = readPage(htmlMarkdown(raw), line, { day: event?.at.slice(0, 10), zone: event?.zone })
  const sections = page.sections.map((section) => ({ ...section, line }))
  const actions = page.promised.map(({ action }) => ({
    ...action,
    id: reading.drafts.id('action', `${firstText(node, 'id')} ${action.title}`),
    created: event?.at ?? '',
    origins: [{ source: '', line, ref: null }],
  }))
  return [{ sections, actions, statements: page.statements, problems: page.problems }]
}
