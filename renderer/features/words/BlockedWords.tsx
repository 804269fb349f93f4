import { useEffect, useRef } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { wordName } from './placeNames.ts'
import { useWords } from './useWords.ts'
import './words.css'

const isWord = ({ key }: Finding) => key.startsWith('word:')

/** What stands in a blocked report though it stays inside, and the two ways out: decide, or save without those parts. */
export function BlockedWords({ blocking }: { blocking: readonly Finding[] }) {
  const words = useWords()
  const view = useApp((state) => state.view)
  const run = useApp((state) => state.run)
  const saving = useRef(false)
  const found = new Set(blocking.filter(isWord).map(({ key }) => key.slice('word:'.length)))
  const blocked = blocking.length
  useEffect(() => {
    if (!saving.current) return
    saving.current = false
    // Something else may still stand in the way; then it shows, and nothing is written.
    if (blocked === 0) run('file.exportAgain')
  }, [blocked, run])
  const rows = words?.rows.filter(({ word }) => found.has(word)) ?? []
  if (words === null || rows.length === 0) return null
  const one = rows.length === 1
  const listed = rows
    .slice(0, 5)
    .map((row) => {
      const name = row.kind === 'secret' ? `${row.word.slice(0, 4)}…` : wordName(row)
      return `${name} (${placesOf(row.places.length)})`
    })
    .join(', ')
  return (
    <section className="blocked-words" aria-label="Words that stay inside">
      <p>
        Nothing leaves yet. {one ? 'A word that stays inside is' : `${rows.length} words that stay inside are`} still in
        this report: {listed}
        {rows.length > 5 ? ` and ${rows.length - 5} more.` : '.'}
      </p>
      <div className="blocked-actions">
        <Button onClick={() => view({ leavingView: 'words' })}>
          {one ? 'Decide' : `Decide for all ${rows.length}`}
        </Button>
        <Button
          onClick={() => {
            saving.current = true
            words.leaveOut(rows)
          }}
        >
          Save without {one ? 'this part' : 'these parts'}
        </Button>
      </div>
    </section>
  )
}

const placesOf = (count: number) => (count === 1 ? '1 place' : `${count} places`)
