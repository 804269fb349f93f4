import type { ChangesSince, SectionChange } from '../../../core/review/changesSince.ts'
import { useApp } from '../../store/useApp.ts'
import { numbered } from '../../ui/numbered.ts'
import { DiffText } from './DiffText.tsx'
import { useSectionNames } from './useSectionNames.ts'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What was edited after the sign-off: section by section, word by word, then everything else in a line each. */
export function ChangedSince({ changes }: { changes: ChangesSince }) {
  const { sections, others, words, chips } = changes
  const total = [
    sections.length > 0 ? counted(sections.length, 'section', 'sections') : '',
    words > 0 ? counted(words, 'word', 'words') : '',
    chips > 0 ? counted(chips, 'live value', 'live values') : '',
    others.length > 0 ? counted(others.length, 'other thing', 'other things') : '',
  ].filter(Boolean)
  return (
    <section className="changed-since" aria-label="Changed since sign-off">
      <h4>Changed since sign-off</h4>
      <p className="part-note">{total.join(' · ')}</p>
      {sections.map((change) => (
        <SectionDiff key={change.section} change={change} />
      ))}
      {others.length > 0 && (
        <ul className="changed-others">
          {numbered(others).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function SectionDiff({ change }: { change: SectionChange }) {
  const reveal = useApp((state) => state.reveal)
  const { nameOf } = useSectionNames()
  const name = nameOf(change.section)
  const notes = [
    change.change === 'added' ? 'new' : change.change === 'gone' ? 'gone' : '',
    change.readers === null ? '' : change.readers === 'customer' ? 'now for customers' : 'now internal',
    change.wordsAdded > 0 ? `+${change.wordsAdded}` : '',
    change.wordsGone > 0 ? `−${change.wordsGone}` : '',
    change.chips > 0 ? counted(change.chips, 'live value', 'live values') : '',
  ].filter(Boolean)
  return (
    <div className="section-diff">
      <h5>
        <button
          type="button"
          className="link-button"
          onClick={() => reveal({ step: name.step, section: change.section })}
        >
          {change.title ?? name.heading}
        </button>{' '}
        <span className="hint">{notes.join(' · ')}</span>
      </h5>
      {numbered(change.blocks).map(({ key, item }) => (
        <p key={key}>
          <DiffText pieces={item} />
        </p>
      ))}
    </div>
  )
}
