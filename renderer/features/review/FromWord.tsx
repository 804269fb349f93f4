import { useRef, useState } from 'react'
import type { WordTaken } from '../../../core/review/takeWord.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { useSectionNames } from './useSectionNames.ts'

/** Comments and tracked changes of a Word file, read back: each waits in the comments to be taken or not. */
export function FromWord() {
  const readOnly = useApp((state) => state.readOnly !== null)
  const readWord = useApp((state) => state.readWord)
  const { order, nameOf } = useSectionNames()
  const chooser = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  if (readOnly) return null
  const read = async (file: File | undefined) => {
    if (file === undefined) return
    setSaid(`Reading ${file.name}…`)
    const taken = await readWord(file, order.map(nameOf))
    setSaid(taken === null ? `${file.name} was not read. Nothing was changed.` : wordsFor(file.name, taken))
  }
  return (
    <section aria-label="From Word">
      <h4>From Word</h4>
      <p className="part-note">
        Reviewers can comment on the Word file and change it with tracking on. Nothing is put into the text until you
        take it.
      </p>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".docx"
        aria-label="Word file to read back"
        onChange={({ target }) => {
          void read(target.files?.[0])
          // The same file can be chosen again.
          target.value = ''
        }}
      />
      <Button data-review="from-word" onClick={() => chooser.current?.click()}>
        Read comments back from Word…
      </Button>
      <p role="status" className="part-note">
        {said}
      </p>
    </section>
  )
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

function wordsFor(file: string, { comments, changes, lost, known }: WordTaken): string {
  const came = [
    comments > 0 ? counted(comments, 'comment', 'comments') : '',
    changes > 0 ? counted(changes, 'change', 'changes') : '',
  ].filter(Boolean)
  const there = known > 0 ? ` ${counted(known, 'was', 'were')} here already.` : ''
  if (came.length === 0) return `${file} holds nothing new.${there}`
  const without = lost > 0 ? ` ${lost} of them without a place in the text; they stand last.` : ''
  const wait = comments + changes === 1 ? 'waits' : 'wait'
  return `${came.join(' and ')} from ${file} ${wait} in the comments.${without}${there}`
}
