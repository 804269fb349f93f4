import { readFileSync } from 'node:fs'
import type { KnownMarks, RealFinding } from './realFindings.ts'

/** "right", or "wrong: …" with what a reviewer would say. By file hash, rule and place. */
export type Verdicts = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>

interface Judged {
  readonly marks: KnownMarks
  readonly verdicts: Verdicts
  /** What a reviewer wants told of a file and no rule tells. */
  readonly missed: readonly { readonly file: string; readonly rule: string; readonly why: string }[]
}

/** What a person said of the real postmortems. No sentence of theirs is in it. */
export const judged: Judged = JSON.parse(readFileSync(new URL('judged.json', import.meta.url), 'utf8'))

/** Undefined where nobody has judged it yet. */
export const verdictOf = ({ hash, place, finding }: RealFinding, verdicts: Verdicts = judged.verdicts) =>
  verdicts[hash]?.[finding.rule]?.[place]
