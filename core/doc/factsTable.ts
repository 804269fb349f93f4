import type { PhrasingContent, Table } from 'mdast'
import { parseTarget } from '../facts/chip.ts'
import { chipUses } from '../facts/chipUses.ts'
import { type Fact, type FactName, factNames } from '../facts/fact.ts'
import { isFor } from '../postmortem/audience.ts'
import type { Answer } from '../postmortem/impact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { formatInstant } from '../time/formatInstant.ts'
import { table, words } from './build.ts'
import { beginning, durationFor, markAt, severityFor, spanText } from './header.ts'
import type { Reader } from './reader.ts'
import { phraseFor } from './textFor.ts'

type Row = readonly [label: string, value: readonly PhrasingContent[]]

/** The incident at a glance: what this reader wants to know before the first sentence. */
export function factsTable(reader: Reader): Table | null {
  const rows = [
    ...headRows(reader),
    ...impactRows(reader),
    ...(reader.audience === 'internal' ? innerRows(reader) : []),
  ]
  const filled = rows.filter(([, value]) => value.length > 0)
  if (filled.length === 0) return null
  return table(
    'facts',
    ['At a glance', ''],
    filled.map(([label, value]) => [[words(label)], value]),
  )
}

const plain = (label: string, value: string | null | undefined): Row => [label, value ? [words(value)] : []]

function headRows(reader: Reader): Row[] {
  const { postmortem } = reader
  const [start, end] = [markAt(postmortem, 'impactStart'), markAt(postmortem, 'impactEnd')]
  const proposed = reader.facts.get('impact.duration')?.status === 'proposed' && reader.audience === 'internal'
  const note = proposed ? ' (proposed)' : ''
  const duration = durationFor('impact.duration', reader)
  return [
    plain('Date', formatInstant(beginning(postmortem), postmortem.zone, 'date')),
    ['Duration', duration === null ? [] : durationWords(`${duration}${note}`, reader)],
    plain('Impact window', start && end && `${spanText(start, end, postmortem.zone)}${note}`),
    plain('Severity', severityFor(reader)),
    ['Services', phraseFor(postmortem.impact.services.join(', '), reader)],
  ]
}

/** Inside with its formula; outside, where it came back in between, why it is less than the window. */
function durationWords(duration: string, { audience, facts }: Reader): readonly PhrasingContent[] {
  const fact = facts.get('impact.duration')
  if (audience === 'internal' && fact) return counted({ ...fact, text: duration, status: 'ok' })
  const parts = facts.get('impact.intervals')?.value
  return [words(typeof parts === 'number' && parts > 1 ? `${duration}, in ${parts} parts of the window` : duration)]
}

function impactRows(reader: Reader): Row[] {
  const { headline, where, share, dataLoss, contacts, slo } = reader.postmortem.impact
  const answer = (label: string, { text, audience }: Answer): Row => [
    label,
    isFor(audience, reader.audience) ? phraseFor(text, reader) : [],
  ]
  return [
    answer('What was noticed', headline),
    answer('Where', where),
    answer('Share affected', share),
    ['Data lost', isFor(dataLoss.audience, reader.audience) ? dataLossWords(reader) : []],
    answer('Support contacts', contacts),
    answer('Service level', slo),
  ]
}

const dataLossLabels = { no: 'No', yes: 'Yes', unknown: 'Not known yet', open: '' } as const

function dataLossWords(reader: Reader): readonly PhrasingContent[] {
  const { answer, text } = reader.postmortem.impact.dataLoss
  const label = dataLossLabels[answer]
  const because = phraseFor(text, reader)
  if (label === '' || because.length === 0) return label === '' ? because : [words(label)]
  return [words(`${label}. `), ...because]
}

const innerFacts: readonly FactName[] = [
  'ttd',
  'tta',
  'tti',
  'ttm',
  'time.repair',
  'ttr',
  'response.duration',
  'worst.level',
  'area.lost',
  'statusPage.duration',
  'post.first',
  'accounts.count',
  'actions.open',
]

/** These have rows of their own above. */
const headFacts: readonly FactName[] = ['impact.start', 'impact.end', 'impact.duration']

/** Every figure that the document and the row of facts show by themselves, whatever the texts say. */
export const shownFacts: readonly FactName[] = [...headFacts, ...innerFacts]

/** What the table always has rows for, and every other figure that a text of this postmortem tells: each needs its formula somewhere. */
function toldFacts(postmortem: Postmortem): FactName[] {
  const told = new Set(chipUses(postmortem).map(({ target }) => parseTarget(target)?.ref))
  return factNames.filter((name) => innerFacts.includes(name) || (told.has(name) && !headFacts.includes(name)))
}

/** The value with how it was counted: two houses measure "time to resolve" in four ways. */
function counted({ text, status, formula }: Fact): PhrasingContent[] {
  const value = status === 'proposed' ? `${text} (proposed) ` : `${text} `
  return [words(value), { type: 'emphasis', children: [words(`= ${formula}`)] }]
}

function innerRows(reader: Reader): Row[] {
  const { postmortem } = reader
  const people = postmortem.roles.map(({ role, person }) => `${role}: ${person}`).join(', ')
  const known = toldFacts(postmortem).flatMap((name): Row[] => {
    const fact = reader.facts.get(name)
    if (fact === undefined || fact.value === null || fact.status === 'missing' || fact.status === 'negative') return []
    if (fact.unit === 'count' && fact.value === 0) return []
    return [[fact.label, counted(fact)]]
  })
  const links = postmortem.links.flatMap(({ title, url }, index): PhrasingContent[] => [
    ...(index > 0 ? [words(', ')] : []),
    { type: 'link', url, children: [words(title || url)] },
  ])
  return [
    ...known,
    plain('Incident', postmortem.incident),
    plain('Owner', postmortem.owner),
    plain('Authors', postmortem.authors.join(', ')),
    plain('Roles', people),
    ['Links', links],
  ]
}
