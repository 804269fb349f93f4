import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { isTextTarget } from '../../ui/focusables.ts'
import { useListKeys } from '../../ui/useListKeys.ts'
import { stage } from './stagedWord.ts'
import { useWords, type Words } from './useWords.ts'
import { WordRowItem } from './WordRowItem.tsx'
import './words.css'

const keys = { '1': 'replace', '2': 'internal', '3': 'allow' } as const
const isKey = (key: string): key is keyof typeof keys => Object.hasOwn(keys, key)

/** Names and words: one row for each word that customers would read and that may have to stay inside. Decided once, everywhere. */
export function WordsPart() {
  const words = useWords()
  if (words === null) return null
  if (words.rows.length === 0)
    return (
      <EmptyState title="Nothing inside shows outside.">
        <p>
          Hosts, addresses, people, tickets, secrets and your own list of words are looked for in all that customers
          read.
        </p>
      </EmptyState>
    )
  return (
    <div className="words-part">
      <header className="words-head">
        <h3>Names and words</h3>
        <p className="part-note">
          Decided once for texts, events, chart names, alt texts, file names and file properties. Colleagues read on as
          it is written.
        </p>
      </header>
      <WordList words={words} />
      <WordsFoot words={words} />
    </div>
  )
}

function WordList({ words: { rows, staged, ready, choose, takeBack, canShare } }: { words: Words }) {
  const list = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState(0)
  const focus = (index: number) => {
    setCurrent(index)
    list.current?.querySelectorAll<HTMLElement>('[data-word]')[index]?.focus()
  }
  const onListKeys = useListKeys({ count: rows.length, current, onMove: focus })
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[current]
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || isTextTarget(event.target))
    if (!row || !plain || !isKey(event.key)) return onListKeys(event)
    const choice = keys[event.key]
    event.preventDefault()
    if (choice === 'allow' && row.kind === 'secret') return
    choose(row.word, stage(row, choice))
  }
  return (
    <ul ref={list} className="word-list" aria-label="Words" data-keys="1 2 3" onKeyDown={onKeyDown}>
      {rows.map((row, index) => (
        <li
          key={row.word}
          data-word={row.word}
          data-open={row.open ?? undefined}
          // One stop for Tab; arrows walk the rest.
          tabIndex={index === Math.min(current, rows.length - 1) ? 0 : -1}
          aria-label={row.word}
          onFocus={() => setCurrent(index)}
        >
          <WordRowItem
            row={row}
            staged={staged.get(row.word)}
            changed={ready.some(([one]) => one.word === row.word)}
            canShare={canShare}
            onChoose={(one) => choose(row.word, one)}
            onTakeBack={() => takeBack(row)}
          />
        </li>
      ))}
    </ul>
  )
}

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`

function WordsFoot({ words: { rows, ready, apply, leaveOut } }: { words: Words }) {
  const view = useApp((state) => state.view)
  const blocking = rows.filter(({ open }) => open === 'blocks')
  const open = rows.filter((row) => row.open !== null)
  const places = ready.reduce((sum, [{ places: all }]) => sum + all.length, 0)
  const said = useRef<HTMLParagraphElement>(null)
  const [applied, setApplied] = useState(false)
  useEffect(() => {
    if (applied) said.current?.focus()
  }, [applied])
  return (
    <footer className="words-foot">
      <p ref={said} role="status" tabIndex={-1}>
        {open.length === 0
          ? `${count(rows.length, 'word')} decided.`
          : `${open.length} of ${count(rows.length, 'word')} ${open.length === 1 ? 'is' : 'are'} open${
              blocking.length === 0
                ? ''
                : `; ${blocking.length} ${blocking.length === 1 ? 'blocks' : 'block'} customers`
            }.`}
      </p>
      {blocking.length > 0 && (
        <Button onClick={() => leaveOut(blocking)}>
          {blocking.length === 1 ? 'Leave out the parts with it' : 'Leave out the parts with them'}
        </Button>
      )}
      {ready.length > 0 ? (
        <Button
          look="primary"
          onClick={() => {
            apply()
            setApplied(true)
          }}
        >
          Apply to {count(places, 'place')}
        </Button>
      ) : (
        open.length === 0 && <Button onClick={() => view({ leavingView: 'documents' })}>Back to the report</Button>
      )}
    </footer>
  )
}
