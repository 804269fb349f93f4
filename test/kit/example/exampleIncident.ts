import { readFileSync } from 'node:fs'
import { relabelChips } from '../../../core/facts/chip.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { applyGuides } from '../../../core/guide/applyGuides.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { readColumns } from '../../../core/import/readColumns.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import type { ImportFile } from '../../../core/import/types.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import { proposeWindows } from '../../../core/metrics/window.ts'
import type { MarkName } from '../../../core/postmortem/mark.ts'
import { acceptWindow, setMark } from '../../../core/postmortem/marks.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { exampleMetrics } from '../exampleMetrics.ts'
import { shippedGuide } from '../guides.ts'
import { exampleActions, exampleFactors, exampleLessons, exampleWhys } from './exampleCauses.ts'
import { edited, eventStarting } from './exampleEvents.ts'
import { exampleId } from './exampleId.ts'
import { sectionTexts } from './sectionTexts.ts'

const platform = nodePlatform()
const created = '2026-02-18T09:30:00Z'
export const exampleToday = '2026-03-09'

const inFolder = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** What the incident left behind, name → text, in the order in which it was taken in. */
export function exampleFiles(): ReadonlyMap<string, string> {
  const { rate, latency } = exampleMetrics()
  const written = [
    'status-page.txt',
    'pager.csv',
    'deploys.csv',
    'alerts.csv',
    'incident-channel.md',
    'notes.md',
    'accounts.csv',
  ]
  return new Map([
    ...written.map((name) => [name, inFolder(name)] as const),
    ['search-rate.csv', rate],
    ['search-latency.csv', latency],
  ])
}

function asFile(name: string, text: string): ImportFile {
  const bytes = platform.encodeText(text)
  return {
    name,
    size: bytes.length,
    async *chunks() {
      yield bytes
    },
  }
}

async function imported(files: ReadonlyMap<string, string>): Promise<Postmortem> {
  const guides = { internal: shippedGuide('standard'), customer: shippedGuide('customer-report') }
  const start = emptyPostmortem(exampleId('postmortem', 1), created, {
    internal: 'standard',
    customer: 'customer-report',
  })
  let current = applyGuides(start, guides)
  for (const [name, text] of files) {
    const inspected = await inspectFile(asFile(name, text), { zone: 'UTC', day: '2026-02-17' }, platform)
    current = takeIn(current, inspected, { at: created }).postmortem
  }
  return { ...current, events: current.events.map((event) => edited(event, current.sources)) }
}

const markedBy: readonly (readonly [MarkName, string])[] = [
  ['faultIntroduced', 'Settings of the availability cache'],
  ['detected', 'Searches answered per minute below half'],
  ['acknowledged', 'Acknowledged by the on-call'],
  ['declared', 'Incident declared'],
  ['causeIdentified', 'the key for the spread was renamed'],
  ['mitigated', 'Searches answered per minute above three quarters'],
  ['resolved', 'Searches are answered at their usual pace.'],
  ['allClear', 'All clear'],
]

function withMarks(postmortem: Postmortem, rate: Columns): Postmortem {
  const main = postmortem.series.find(({ name }) => name.includes('answered'))
  const [proposal] = proposeWindows(rate)
  if (main === undefined || proposal === undefined) throw new Error('the example’s metric shows no window')
  const windowed = acceptWindow(postmortem, main, rate, proposal)
  return markedBy.reduce((current, [name, start]) => {
    const { id, at } = eventStarting(current.events, start)
    return setMark(current, { name, at, from: { kind: 'event', ref: id, quote: null }, confirmed: true })
  }, windowed)
}

function withWords(postmortem: Postmortem): Postmortem {
  const id = (start: string) => eventStarting(postmortem.events, start).id
  const places: Readonly<Record<string, string>> = {
    STORE_FULL: id('store-03: all 400'),
    SETTINGS: id('Settings of the availability cache'),
    RESOLVED: id('Searches are answered at their usual pace.'),
  }
  const words = (text: string) => text.trim().replace(/event:([A-Z_]+)/g, (_, name: string) => `event:${places[name]}`)
  return {
    ...postmortem,
    sections: postmortem.sections.map((section) => ({ ...section, text: words(sectionTexts[section.id] ?? '') })),
    factors: exampleFactors.map((factor) => ({ ...factor, evidence: factor.evidence.map(id) })),
    whys: [...exampleWhys],
    lessons: [...exampleLessons],
    actions: [...exampleActions],
    comments: [
      {
        id: exampleId('comment', 1),
        section: 'what-happened',
        quote: 'store-03',
        occurrence: 0,
        author: 'Sela Brandt',
        at: '2026-02-19T08:12:00Z',
        text: 'Do partners need the name of the machine? I would leave it inside.',
        resolved: false,
        replies: [],
      },
    ],
  }
}

function withHeader(postmortem: Postmortem): Postmortem {
  const words = (text: string) => ({ text, audience: 'customer' as const })
  return {
    ...postmortem,
    title: 'Room searches fail or take very long',
    incident: 'INC-2041',
    severity: 'sev2',
    stated: { pageSeverity: 'major', customerSeverity: 'P2' },
    state: 'in-review',
    company: 'Wrenhouse',
    owner: 'Mira Tolland',
    authors: ['Mira Tolland', 'Jonas Ferrow'],
    roles: [
      { role: 'Incident commander', person: 'Mira Tolland' },
      { role: 'Search', person: 'Jonas Ferrow' },
      { role: 'Communication', person: 'Sela Brandt' },
    ],
    series: postmortem.series.map((series) =>
      series.name.includes('answered')
        ? { ...series, customerName: 'Searches answered per minute', audience: 'customer', main: true }
        : { ...series, main: false },
    ),
    impact: {
      ...postmortem.impact,
      services: ['Room search', 'Price calendar'],
      headline: words('Room searches failed or took very long'),
      where: words('Europe and the United Kingdom'),
      dataLoss: { answer: 'no', text: 'No booking, price or cancellation was lost', audience: 'customer' },
      contacts: { text: '9 calls and 23 mails on the day, from 12 accounts', audience: 'internal' },
      slo: {
        text: 'Searches answered within 2 s: 99.5 % over 30 days is no longer reachable in February',
        audience: 'internal',
      },
    },
  }
}

/** The example's rich postmortem: really imported, then written. */
export async function exampleIncident(files: ReadonlyMap<string, string>): Promise<Postmortem> {
  const evidence = await imported(files)
  const data = new Map<string, Columns>()
  for (const source of evidence.sources) {
    const own = evidence.series.filter((series) => series.source === source.id)
    const text = files.get(source.name)
    if (own.length === 0 || text === undefined) continue
    for (const [id, columns] of await readColumns(own, asFile(source.name, text), platform)) data.set(id, columns)
  }
  const rate = evidence.series.find(({ name }) => name.includes('answered'))
  const columns = rate && data.get(rate.id)
  if (columns === undefined) throw new Error('the example’s metric can’t be read again')
  const written = withWords(withMarks(withHeader(evidence), columns))
  return relabelChips(written, computeFacts(written, { today: exampleToday }), data)
}
