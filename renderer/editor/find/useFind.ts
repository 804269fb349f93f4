import { type RefObject, useEffect, useRef, useState } from 'react'
import type { TextCommands } from '../textCommands.ts'
import { whenIdle } from '../whenIdle.ts'
import { type Match, matchesIn } from './matches.ts'
import { replaceMatches, selectMatch } from './replaceMatches.ts'
import { hideMatches, revealMatch, showMatches } from './showMatches.ts'

export interface Find {
  readonly open: boolean
  readonly replacing: boolean
  readonly words: string
  readonly replacement: string
  readonly count: number
  /** Index of the current match. */
  readonly at: number
  readonly setWords: (words: string) => void
  readonly setReplacement: (words: string) => void
  readonly step: (by: 1 | -1) => void
  readonly replace: () => void
  readonly replaceAll: () => void
  readonly close: () => void
}

type OnCommands = (commands: TextCommands) => () => void

interface Shown {
  readonly open: boolean
  readonly replacing: boolean
  readonly words: string
  readonly replacement: string
}

/** What the find bar does. Matches are looked up anew at each step: the texts may have changed in between. */
export function useFind(
  scope: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
  onCommands: OnCommands,
): Find {
  const [shown, setShown] = useState<Shown>({ open: false, replacing: false, words: '', replacement: '' })
  const [place, setPlace] = useState({ at: 0, count: 0 })
  const latest = useRef({ ...shown, at: 0 })
  latest.current = { ...shown, at: place.at }

  /** Shows the match that `pick` chooses of how many there are. */
  const look = (words: string, pick: (count: number) => number, reveal = true): Match | undefined => {
    const matches = scope.current ? matchesIn(scope.current, words) : []
    const at = matches.length === 0 ? 0 : (pick(matches.length) + matches.length) % matches.length
    const current = matches[at]
    showMatches(matches, current)
    if (current && reveal) revealMatch(current)
    setPlace({ at, count: matches.length })
    return current
  }
  const step = (by: 1 | -1) => void look(latest.current.words, () => latest.current.at + by)
  const close = () => {
    const current = look(latest.current.words, () => latest.current.at, false)
    hideMatches()
    setShown((before) => ({ ...before, open: false }))
    if (current) selectMatch(current)
  }
  const replace = () => {
    const { words, at, replacement } = latest.current
    const current = look(words, () => at)
    if (current) replaceMatches([current], replacement)
    // The next one has moved to this place; one that can't be replaced is passed.
    look(words, () => (current?.replaceable ? at : at + 1))
  }
  const replaceAll = () => {
    if (scope.current) replaceMatches(matchesIn(scope.current, latest.current.words), latest.current.replacement)
    look(latest.current.words, () => 0)
    // Its button is off now that nothing is left to replace.
    field.current?.focus()
  }
  const show = (replacing: boolean) => {
    const chosen = window.getSelection()?.toString() ?? ''
    const words = chosen !== '' && !chosen.includes('\n') ? chosen : latest.current.words
    setShown((before) => ({ ...before, open: true, replacing: replacing || (before.open && before.replacing), words }))
    look(words, () => 0, chosen === '')
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.select()
    })
  }
  const acts = useRef({ show, step, look })
  acts.current = { show, step, look }

  useEffect(
    () => onCommands({ 'edit.find': () => acts.current.show(false), 'edit.replace': () => acts.current.show(true) }),
    [onCommands],
  )
  useEffect(() => {
    if (!shown.open) return
    let cancel = () => {}
    const again = (event: Event) => {
      if (!(event.target instanceof HTMLElement) || !event.target.isContentEditable) return
      cancel()
      cancel = whenIdle(() => void acts.current.look(latest.current.words, () => latest.current.at, false))
    }
    const withdraw = onCommands({ 'edit.findNext': () => acts.current.step(1) })
    document.addEventListener('input', again)
    return () => {
      cancel()
      document.removeEventListener('input', again)
      withdraw()
      hideMatches()
    }
  }, [shown.open, onCommands])

  return {
    ...shown,
    ...place,
    setWords: (words) => {
      setShown((before) => ({ ...before, words }))
      look(words, () => 0)
    },
    setReplacement: (replacement) => setShown((before) => ({ ...before, replacement })),
    step,
    replace,
    replaceAll,
    close,
  }
}
