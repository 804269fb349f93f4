import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { mergePeople, type SamePair, tellApart } from '../../../core/library/peopleList.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

/** Names that may be one person. Nothing is merged by itself; what was decided is not asked again. */
export function SamePairs({ pairs }: { pairs: readonly SamePair[] }) {
  const people = useApp((state) => state.people)
  const save = useApp((state) => state.savePeople)
  const tell = useApp((state) => state.tell)
  const letters = useApp((state) => state.settings.singleKeys)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const decided = useRef(false)
  const here = Math.min(at, pairs.length - 1)
  // The next pair takes the place of the one that was decided, and the focus.
  useEffect(() => {
    if (!decided.current || pairs.length === 0) return
    decided.current = false
    list.current?.querySelectorAll<HTMLElement>('[data-pair]')[here]?.focus()
  }, [pairs, here])
  const merge = ({ one, other }: SamePair) => {
    decided.current = true
    tell(`${other} is ${one} from now on.`)
    void save(mergePeople(people, one, other, pagePlatform.newId))
  }
  const differ = ({ one, other }: SamePair) => {
    decided.current = true
    void save(tellApart(people, one, other, pagePlatform.newId))
  }
  const go = (to: number) => {
    const next = Math.max(0, Math.min(pairs.length - 1, to))
    setAt(next)
    list.current?.querySelectorAll<HTMLElement>('[data-pair]')[next]?.focus()
  }
  const onKey = (event: KeyboardEvent, pair: SamePair) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'arrowdown' || (letters && key === 'j')) go(here + 1)
    else if (key === 'arrowup' || (letters && key === 'k')) go(here - 1)
    else if (letters && key === 'm') merge(pair)
    else if (letters && key === 'd') differ(pair)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section aria-labelledby="same-person">
      <h2 id="same-person">Same person?</h2>
      <ul ref={list} className="same-pairs">
        {pairs.map((pair, index) => (
          <li
            key={`${pair.one}\n${pair.other}`}
            data-pair
            className="same-pair"
            tabIndex={index === here ? 0 : -1}
            onFocus={() => setAt(index)}
            onKeyDown={(event) => onKey(event, pair)}
          >
            <p>
              <b>{pair.one}</b> and <b>{pair.other}</b> <span className="hint">{pair.why}</span>
            </p>
            <Button onClick={() => merge(pair)} aria-keyshortcuts={letters ? 'M' : undefined}>
              Merge into {pair.one}
            </Button>
            <Button look="link" onClick={() => differ(pair)} aria-keyshortcuts={letters ? 'D' : undefined}>
              They are two
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
