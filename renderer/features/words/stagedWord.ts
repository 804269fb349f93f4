import type { CheckContext } from '../../../core/checks/finding.ts'
import { wordKey } from '../../../core/checks/wordChoices.ts'
import { decideInLibrary, decideWord, hideWord } from '../../../core/checks/wordFixes.ts'
import { wordKindInfo } from '../../../core/checks/wordKinds.ts'
import type { WordRow } from '../../../core/checks/wordRows.ts'
import type { Library } from '../../../core/postmortem/library.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'

/** What is chosen for a word and not applied yet. */
export interface Staged {
  readonly choice: 'replace' | 'internal' | 'allow'
  readonly replacement: string
  readonly because: string
  /** For all postmortems of the library. */
  readonly everywhere: boolean
}

/** A choice with the words that go with it: those decided before, else those proposed. */
export function stage(row: WordRow, choice: Staged['choice']): Staged {
  const everywhere = row.choice?.from === 'library'
  return { choice, replacement: row.proposal, because: row.choice?.because ?? '', everywhere }
}

/** Is everything said that the choice asks for? */
export function isComplete({ kind }: WordRow, { choice, replacement, because }: Staged): boolean {
  if (choice === 'replace') return replacement.trim() !== ''
  return choice === 'internal' || !wordKindInfo[kind].blocks || because.trim() !== ''
}

/** Does applying it change anything? */
export function differs({ choice, places }: WordRow, staged: Staged): boolean {
  if (choice === null || choice.choice !== staged.choice) return true
  if ((choice.from === 'library') !== staged.everywhere) return true
  // What was to stay inside and stands there again is hidden again.
  if (staged.choice === 'internal') return places.length > 0
  return staged.choice === 'replace'
    ? choice.replacement !== staged.replacement.trim()
    : (choice.because ?? '') !== staged.because.trim()
}

const said = ({ choice, replacement, because }: Staged) => ({
  choice,
  ...(choice === 'replace' ? { replacement: replacement.trim() } : {}),
  ...(choice === 'allow' && because.trim() !== '' ? { because: because.trim() } : {}),
})

/** The postmortem once all are applied; what holds for the whole library is no decision of its own any more. */
export function applyWords(
  postmortem: Postmortem,
  staged: readonly (readonly [WordRow, Staged])[],
  context: CheckContext,
): Postmortem {
  return staged.reduce((current, [row, one]) => {
    if (one.everywhere) return withoutDecision(current, row.word)
    if (one.choice === 'internal') return hideWord(current, row.word, { ...context, postmortem: current })
    return decideWord(current, row.word, row.hits, said(one), context.today)
  }, postmortem)
}

/** The library once all that are for all postmortems are applied. */
export function applyToLibrary(library: Library, staged: readonly (readonly [WordRow, Staged])[]): Library {
  return staged
    .filter(([, { everywhere }]) => everywhere)
    .reduce((current, [row, one]) => decideInLibrary(current, row.word, row.hits, said(one)), library)
}

/** As if the word had never been decided here. */
export function withoutDecision(postmortem: Postmortem, word: string): Postmortem {
  const decisions = postmortem.decisions.filter(({ key }) => key !== wordKey(word))
  return decisions.length === postmortem.decisions.length ? postmortem : { ...postmortem, decisions }
}
