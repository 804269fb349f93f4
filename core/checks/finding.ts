import type { Facts } from '../facts/fact.ts'
import type { Guide } from '../guide/guide.ts'
import type { SeriesData } from '../metrics/columns.ts'
import type { Platform } from '../platform.ts'
import type { Audience } from '../postmortem/audience.ts'
import type { Library, Person } from '../postmortem/library.ts'
import type { MarkName } from '../postmortem/mark.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'

/** Where a finding is. Everything that applies is filled. */
export interface Where {
  readonly section?: string
  readonly event?: string
  readonly action?: string
  readonly factor?: string
  readonly lesson?: string
  readonly series?: string
  readonly mark?: MarkName
  readonly field?: string
  readonly source?: { readonly file: string; readonly line: number | null }
  /** The words it is about, as they stand. */
  readonly text?: string
}

/** One click that settles it: a pure edit of the postmortem. */
export interface Fix {
  readonly title: string
  /** Asked first where the fix needs the author's own words; `apply` then gets them. */
  readonly asks?: string
  readonly apply: (postmortem: Postmortem, words?: string) => Postmortem
}

export interface Finding {
  readonly rule: string
  /** Rule and thing it is about; a decision with this key settles it. */
  readonly key: string
  readonly group: 'wrong' | 'customers' | 'finish'
  readonly severity: 'error' | 'warning' | 'note'
  /** Blocks a customer export. */
  readonly blocks: boolean
  /** Four to six words. */
  readonly title: string
  /** What is, with figures and places. */
  readonly message: string
  readonly why: string
  readonly where: Where
  readonly fixes: readonly Fix[]
}

export interface CheckContext {
  readonly postmortem: Postmortem
  readonly facts: Facts
  readonly library: Library
  /** Day of the check, for what is late. */
  readonly today: string
  /** Findings for one reader only; absent: all. */
  readonly audience?: Audience
  readonly data?: SeriesData
  /** people.json: names that stay inside. */
  readonly people?: readonly Person[]
  /** Without it nobody can tell whether customer wording is behind the text that it rewords. */
  readonly hashing?: Pick<Platform, 'sha256' | 'encodeText'>
  /** For what is still to be written; without one, no section counts as missing. */
  readonly guide?: Guide
}

/** One file per rule, one line in the registry. */
export interface Rule {
  readonly id: string
  readonly title: string
  /** All that it looks at. As long as these are the same objects, its findings are, and it is not asked again. */
  readonly reads?: (context: CheckContext) => readonly unknown[]
  readonly check: (context: CheckContext) => readonly Finding[]
}
