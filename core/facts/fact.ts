/** Names are those of domain.md 2 and never change: chips, the command line and other programs hold on to them. */
export const factNames = [
  'impact.start',
  'impact.end',
  'impact.duration',
  'impact.span',
  'impact.intervals',
  'ttd',
  'tta',
  'ttm',
  'tti',
  'ttr',
  'time.repair',
  'time.latent',
  'time.declare',
  'time.active',
  'time.stable',
  'time.severity',
  'response.duration',
  'post.first',
  'post.silence',
  'allclear',
  'worst.level',
  'worst.lowest',
  'worst.at',
  'area.lost',
  'accounts.count',
  'statusPage.duration',
  'availability.loss',
  'actions.open',
  'actions.overdue',
  'actions.overdueShare',
  'actions.completion',
  'actions.age',
] as const
export type FactName = (typeof factNames)[number]

/** `s` seconds, `instant`, `ratio` (0.51), `count`, `area` (unit × minutes, e.g. messages). */
export type FactUnit = 's' | 'instant' | 'ratio' | 'count' | 'area'

export interface FactOrigin {
  readonly kind: 'mark' | 'event' | 'series' | 'source' | 'interval' | 'hand'
  readonly ref: string
  readonly at?: string
}

export interface Fact {
  readonly name: FactName
  readonly label: string
  readonly value: number | string | null
  readonly unit: FactUnit
  /** Short form in the postmortem's zone; "not known" when missing. */
  readonly text: string
  readonly formula: string
  readonly from: readonly FactOrigin[]
  readonly status: 'ok' | 'proposed' | 'missing' | 'negative'
  /** The author set it, with a reason; the formula says what it would be. */
  readonly overridden?: true
  /** Why it is missing or negative: "no mark Mitigated". */
  readonly reason?: string
}

export type Facts = ReadonlyMap<FactName, Fact>

/** How a chip writes its value; `phrase` is in words of its own: "fell to 51 % of what was expected". */
export const factForms = ['short', 'long', 'about', 'clock', 'clock-zone', 'date', 'phrase'] as const
export type FactForm = (typeof factForms)[number]
