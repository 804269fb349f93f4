import { useMemo, useState } from 'react'
import type { CheckContext } from '../../../core/checks/finding.ts'
import { type WordRow, wordRows } from '../../../core/checks/wordRows.ts'
import { useFacts } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { applyToLibrary, applyWords, differs, isComplete, type Staged, stage, withoutDecision } from './stagedWord.ts'

export interface Words {
  readonly rows: readonly WordRow[]
  readonly staged: ReadonlyMap<string, Staged>
  readonly choose: (word: string, staged: Staged) => void
  readonly takeBack: (row: WordRow) => void
  /** What "Apply" would do now. */
  readonly ready: readonly (readonly [WordRow, Staged])[]
  readonly apply: () => void
  /** Leaves the parts with these words out, in one step. */
  readonly leaveOut: (rows: readonly WordRow[]) => void
  /** The postmortem lies in the library whose settings are at hand. */
  readonly canShare: boolean
}

const times = (count: number) => (count === 1 ? 'Decide a word' : `Decide ${count} words`)

/** Words of the open postmortem with what is chosen for each. What blocks is proposed a replacement; guesses wait for a choice. */
export function useWords(): Words | null {
  const postmortem = useApp((state) => state.postmortem)
  const library = useApp((state) => state.library)
  const people = useApp((state) => state.people)
  const today = useApp((state) => state.today)
  const canShare = useApp((state) => state.home === state.current && state.library.example !== true)
  const edit = useApp((state) => state.edit)
  const saveLibrary = useApp((state) => state.saveLibrary)
  const facts = useFacts()
  const [chosen, setChosen] = useState<ReadonlyMap<string, Staged>>(new Map())
  const context = useMemo<CheckContext | null>(
    () => (postmortem === null ? null : { postmortem, facts, library, people, today }),
    [postmortem, facts, library, people, today],
  )
  const rows = useMemo(() => (context === null ? [] : wordRows(context)), [context])
  if (context === null) return null
  const staged = new Map(
    rows.flatMap((row) => {
      const one = chosen.get(row.word) ?? proposed(row)
      return one === null ? [] : [[row.word, one] as const]
    }),
  )
  const ready = rows.flatMap((row) => {
    const one = staged.get(row.word)
    return one !== undefined && isComplete(row, one) && differs(row, one) ? [[row, one] as const] : []
  })
  const drop = (words: readonly string[]) =>
    setChosen((before) => new Map([...before].filter(([word]) => !words.includes(word))))
  return {
    rows,
    staged,
    ready,
    canShare,
    choose: (word, one) => setChosen((before) => new Map(before).set(word, one)),
    takeBack: (row) => {
      edit(`Undecide ${row.word}`, (now) => withoutDecision(now, row.word))
      drop([row.word])
    },
    apply: () => {
      edit(times(ready.length), (now) => applyWords(now, ready, { ...context, postmortem: now }))
      if (ready.some(([, { everywhere }]) => everywhere)) void saveLibrary((now) => applyToLibrary(now, ready))
      drop(ready.map(([{ word }]) => word))
    },
    leaveOut: (some) => {
      const all = some.map((row) => [row, stage(row, 'internal')] as const)
      edit('Leave these parts out', (now) => applyWords(now, all, { ...context, postmortem: now }))
      drop(some.map(({ word }) => word))
    },
  }
}

/** What stands in the way is proposed; a guess is only a question. */
function proposed(row: WordRow): Staged | null {
  if (row.choice !== null && row.open === null) return stage(row, row.choice.choice)
  if (row.open !== 'blocks' || row.unreached.length > 0) return null
  return stage(row, row.proposal === '' ? 'internal' : 'replace')
}
