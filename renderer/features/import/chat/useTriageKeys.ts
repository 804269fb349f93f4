import { type KeyboardEvent, useState } from 'react'
import { type MarkName, markLabels, markNames } from '../../../../core/postmortem/mark.ts'
import { useApp } from '../../../store/useApp.ts'
import type { MessageRow } from './messageRows.ts'

export interface RowActs {
  readonly fold: (row: MessageRow) => void
  readonly allBy: (row: MessageRow) => void
  readonly mark: (row: MessageRow, name: MarkName) => void
  readonly reword: (row: MessageRow) => void
  /** Shows a burst's messages one by one, or as one row again. */
  readonly open: (row: MessageRow, open: boolean) => void
  readonly find: () => void
}

const markOf = (letter: string): MarkName | undefined =>
  markNames.find((name) => markLabels[name].letter.toLowerCase() === letter.toLowerCase())

/** The letters of the list: E, B, A, . and what opens a burst. */
export function useTriageKeys(acts: RowActs) {
  const letters = useApp((state) => state.settings.singleKeys)
  const [pending, setPending] = useState(false)
  const onKey = (event: KeyboardEvent, row: MessageRow): boolean => {
    if (pending) {
      const name = markOf(event.key)
      if (name !== undefined) acts.mark(row, name)
      if (event.key !== 'Shift') setPending(false)
      return true
    }
    if (event.key === 'ArrowRight' || event.key === 'Enter') acts.open(row, true)
    else if (event.key === 'ArrowLeft') acts.open(row, false)
    else if (!letters) return false
    else if (event.key === 'e') acts.reword(row)
    else if (event.key === 'b') acts.fold(row)
    else if (event.key === 'a') acts.allBy(row)
    else if (event.key === '.') setPending(true)
    else if (event.key === '/') acts.find()
    else return false
    return true
  }
  return { onKey, pending }
}
