import type { PhrasingContent, Table } from 'mdast'
import type { FactName } from '../facts/fact.ts'
import { isFor } from '../postmortem/audience.ts'
import type { Answer } from '../postmortem/impact.ts'
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
    plain('Duration', duration && `${duration}${note}`),
    plain('Impact window', start && end && `${spanText(start, end, postmortem.zone)}${note}`),
    plain('Severity', severityFor(reader)),
    ['Services', phraseFor(postmortem.impact.services.join(', '), reader)],
  ]
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
  'ttr',
  'worst.level',
  'area.lost',
  'statusPage.duration',
  'post.first',
  'accounts.count',
  'actions.open',
]

function innerRows(reader: Reader): Row[] {
  const { postmortem } = reader
  const people = postmortem.roles.map(({ role, person }) => `${role}: ${person}`).join(', ')
  const known = innerFacts.flatMap((name): Row[] => {
    const fact = reader.facts.get(name)
    if (fact === undefined || fact.value === null || fact.status === 'missing' || fact.status === 'negative') return []
    if (fact.unit === 'count' && fact.value === 0) return []
    return [plain(fact.label, fact.status === 'proposed' ? `${fact.text} (proposed)` : fact.text)]
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
