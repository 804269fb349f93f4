import type { WindowProposal } from '../metrics/window.ts'
import { type Instant, instantOf, isInstant, msOf } from '../time/instant.ts'
import { type Event, type EventKind, sortEvents } from './event.ts'
import type { MarkFrom, MarkName } from './mark.ts'
import type { Postmortem } from './postmortem.ts'

/** Where a mark could come from. `source` says it to people: "Page, PagerDuty export". */
export interface MarkCandidate {
  readonly at: Instant
  readonly from: MarkFrom
  readonly source: string
  readonly reason: string
}

/** Windows of series that the caller has at hand, best first. */
export interface SeriesWindow {
  readonly series: string
  readonly window: Pick<WindowProposal, 'start' | 'end' | 'reason'>
}

interface Clue {
  readonly kinds: readonly EventKind[]
  readonly state?: Event['state']
  readonly words?: RegExp
  readonly reason: string
  /** The last of several is meant (the deploy closest before the impact), not the first. */
  readonly latest?: true
}

const people: readonly EventKind[] = ['chat', 'decision', 'note', 'observation']
const deeds: readonly EventKind[] = ['deploy', 'change', 'command', 'decision', 'chat', 'note']

/** What points at each mark, the most telling first. A public post says when the public was told, so it comes last for Detected. */
const clues: Readonly<Record<MarkName, readonly Clue[]>> = {
  faultIntroduced: [
    { kinds: ['deploy', 'change'], reason: 'Last change before the impact', latest: true },
    { kinds: ['command'], reason: 'Last command before the impact', latest: true },
  ],
  impactStart: [
    { kinds: ['alert'], reason: 'First alert' },
    { kinds: ['page'], reason: 'First page' },
    { kinds: ['status-update'], reason: 'First public post' },
  ],
  detected: [
    { kinds: ['page'], reason: 'First page' },
    { kinds: ['alert'], reason: 'First alert' },
    { kinds: ['acknowledgement'], reason: 'First acknowledgement' },
    {
      kinds: ['chat', 'observation', 'note'],
      words: /\b(alert|error|slow|fail|down|backing up|seeing|customers? report)/i,
      reason: 'First word of it',
    },
    { kinds: ['status-update'], reason: 'First public post' },
  ],
  declared: [
    {
      kinds: people,
      words: /\b(declar\w+|opened? (?:an |the )?incident|incident channel|is an incident|sev[ -]?\d)\b/i,
      reason: 'Says that it is an incident',
    },
    { kinds: ['status-update'], state: 'investigating', reason: 'First public post' },
  ],
  acknowledged: [
    { kinds: ['acknowledgement'], reason: 'First acknowledgement' },
    {
      kinds: ['chat', 'note'],
      words: /\b(ack|acknowledged?|on it|looking|taking this)\b/i,
      reason: 'Says that someone is on it',
    },
  ],
  causeIdentified: [
    {
      kinds: ['hypothesis', ...people],
      words: /\b(confirmed|root cause|found (?:it|the)|cause is|caused by|because of)\b/i,
      reason: 'Names the cause',
    },
    { kinds: ['status-update'], state: 'identified', reason: 'First post that says “identified”' },
  ],
  mitigated: [
    {
      kinds: deeds,
      words:
        /\b(mitigat\w+|roll(?:ed|ing)? ?back|rollback|revert\w*|fail(?:ed|ing)? ?over|scaled (?:up|out)|disabled|hotfix|fix (?:deployed|is out|rolled out))\b/i,
      reason: 'A step that could have stopped it',
    },
    { kinds: ['status-update'], state: 'monitoring', reason: 'First post that says “monitoring”' },
  ],
  resolved: [
    {
      kinds: people,
      words: /\b(resolved|fully recovered|back to normal|incident (?:is )?over|closing)\b/i,
      reason: 'Says that it is over',
      latest: true,
    },
    { kinds: ['alert', 'page'], words: /\bresolved\b/i, reason: 'Alert resolved', latest: true },
    { kinds: ['status-update'], state: 'resolved', reason: 'Post that says “resolved”', latest: true },
  ],
  impactEnd: [
    {
      kinds: people,
      words: /\b(recovered|back to normal|drained|caught up)\b/i,
      reason: 'Says that it has recovered',
      latest: true,
    },
    { kinds: ['alert', 'page'], words: /\bresolved\b/i, reason: 'Alert resolved', latest: true },
    { kinds: ['status-update'], state: 'resolved', reason: 'Post that says “resolved”', latest: true },
  ],
  allClear: [
    {
      kinds: people,
      words: /\b(all[ -]clear|stand(?:ing)? down|confirmed stable|closing)\b/i,
      reason: 'Gives the all-clear',
      latest: true,
    },
    { kinds: ['status-update'], state: 'resolved', reason: 'Post that says “resolved”', latest: true },
  ],
}

const kindWords: Readonly<Record<EventKind, string>> = {
  'status-update': 'Status page',
  alert: 'Alert',
  page: 'Page',
  acknowledgement: 'Acknowledgement',
  deploy: 'Deploy',
  change: 'Change',
  chat: 'Chat',
  command: 'Command',
  decision: 'Decision',
  hypothesis: 'Hypothesis',
  observation: 'Observation',
  note: 'Note',
}

function fromEvent(postmortem: Postmortem, event: Event, reason: string): MarkCandidate {
  const file = postmortem.sources.find(({ id }) => id === event.origins[0]?.source)?.name
  const source = file === undefined ? kindWords[event.kind] : `${kindWords[event.kind]}, ${file}`
  return { at: event.at, from: { kind: 'event', ref: event.id, quote: event.text }, source, reason }
}

/** A cause lies before the impact and its end after its start; what can't be is not offered. */
function isPossible(postmortem: Postmortem, name: MarkName): (event: Event) => boolean {
  const start = postmortem.marks.find((mark) => mark.name === 'impactStart')?.at
  if (start === undefined) return () => true
  if (name === 'faultIntroduced') return ({ at }) => msOf(at) <= msOf(start)
  return name === 'impactStart' ? () => true : ({ at }) => msOf(at) >= msOf(start)
}

function fromEvents(postmortem: Postmortem, name: MarkName): MarkCandidate[] {
  const events = sortEvents(postmortem.events)
    .filter(({ state }) => state !== 'postmortem')
    .filter(isPossible(postmortem, name))
  return clues[name].flatMap(({ kinds, state, words, reason, latest }) => {
    const found = events.filter(
      (event) =>
        kinds.includes(event.kind) &&
        (state === undefined || event.state === state) &&
        (words === undefined || words.test(event.text)),
    )
    const picked = latest ? found.reverse() : found
    return picked.slice(0, 3).map((event) => fromEvent(postmortem, event, reason))
  })
}

function fromStatements(postmortem: Postmortem, name: MarkName): MarkCandidate[] {
  const wanted = name === 'impactStart' ? 'start' : name === 'impactEnd' ? 'end' : null
  return postmortem.sources.flatMap((source) =>
    source.statements
      .filter((statement) => statement.name === wanted)
      .flatMap(({ value, quote }) =>
        typeof value === 'string' && isInstant(value)
          ? [
              {
                at: value,
                from: { kind: 'stated' as const, ref: source.id, quote },
                source: source.name,
                reason: 'Stated in words',
              },
            ]
          : [],
      ),
  )
}

function fromWindows(postmortem: Postmortem, name: MarkName, windows: readonly SeriesWindow[]): MarkCandidate[] {
  if (name !== 'impactStart' && name !== 'impactEnd') return []
  return windows.map(({ series, window }) => ({
    at: instantOf(name === 'impactStart' ? window.start : window.end),
    from: { kind: 'metric', ref: series, quote: window.reason },
    source: postmortem.series.find(({ id }) => id === series)?.name ?? series,
    reason: name === 'impactStart' ? 'Leaves what was expected' : 'Back to what was expected',
  }))
}

/** Candidates for a mark with their source, best first: metric windows, what sources state, then events by how telling they are. */
export function markCandidates(
  postmortem: Postmortem,
  name: MarkName,
  windows: readonly SeriesWindow[] = [],
): MarkCandidate[] {
  const all = [
    ...fromWindows(postmortem, name, windows),
    ...fromStatements(postmortem, name),
    ...fromEvents(postmortem, name),
  ]
  const seen = new Set<string>()
  return all.filter(({ from, at }) => {
    const key = `${from.kind}:${from.ref}:${at}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}
