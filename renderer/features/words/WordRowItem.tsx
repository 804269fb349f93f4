import { useId } from 'react'
import { wordKindInfo } from '../../../core/checks/wordKinds.ts'
import type { WordPlace, WordRow } from '../../../core/checks/wordRows.ts'
import { useApp } from '../../store/useApp.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { placeNames, wordName } from './placeNames.ts'
import { type Staged, stage } from './stagedWord.ts'
import { wordPlace } from './wordPlace.ts'

interface WordRowItemProps {
  readonly row: WordRow
  readonly staged: Staged | undefined
  readonly changed: boolean
  readonly canShare: boolean
  readonly onChoose: (staged: Staged) => void
  readonly onTakeBack: () => void
}

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`

/** One word: what it is, where customers meet it, and what is decided about it. */
export function WordRowItem({ row, staged, changed, canShare, onChoose, onTakeBack }: WordRowItemProps) {
  const { word, kind, spelled, open, choice } = row
  const isPattern = word.endsWith('*')
  const others = isPattern || spelled.length > 1 ? spelled.slice(0, 4).join(', ') : ''
  return (
    <>
      <div className="word-name">
        <OpenShape open={open} />
        <div>
          <code>{wordName(row)}</code>
          {others && (
            <p className="hint">
              {others}
              {spelled.length > 4 && ` and ${spelled.length - 4} more`}
            </p>
          )}
          <Tag>{wordKindInfo[kind].label}</Tag>
        </div>
      </div>
      <Places row={row} />
      <div className="word-choice">
        <Choices row={row} staged={staged} onChoose={onChoose} />
        {staged && <Words row={row} staged={staged} canShare={canShare} onChoose={onChoose} />}
        {choice !== null && !changed && choice.from === 'postmortem' && (
          <button type="button" className="link-button quiet" onClick={onTakeBack}>
            Take back
          </button>
        )}
      </div>
    </>
  )
}

const openWords = { blocks: 'Blocks customers', warns: 'Look here', done: 'Decided' } as const

/** Square, diamond or tick: the shape tells, the colour only helps. */
function OpenShape({ open }: { open: WordRow['open'] }) {
  const state = open ?? 'done'
  return (
    <svg className="word-shape" data-open={state} width="12" height="12" viewBox="0 0 12 12" role="img">
      <title>{openWords[state]}</title>
      {state === 'blocks' && <path d="M1 1h10v10H1z" />}
      {state === 'warns' && <path d="M6 .5 11.5 6 6 11.5.5 6Z" />}
      {state === 'done' && <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" strokeWidth="1.8" />}
    </svg>
  )
}

function Places({ row: { places, inside, unreached, choice } }: { row: WordRow }) {
  const replaced = choice?.choice === 'replace'
  const more = inside === 0 ? '' : `${count(inside, 'more place')} only colleagues read`
  const shown = unreached.length > 0 ? unreached : places
  return (
    <div className="word-places">
      {shown.length === 0 ? (
        <p>Customers don’t see it</p>
      ) : (
        <details>
          <summary>
            {unreached.length > 0
              ? `${count(unreached.length, 'place')} out of reach`
              : `${count(places.length, 'place')} ${replaced ? 'read otherwise' : 'customers see'}`}
          </summary>
          <ul>
            {shown.map((place) => (
              <PlaceLine key={JSON.stringify(place)} place={place} />
            ))}
          </ul>
        </details>
      )}
      {unreached.length > 0 && (
        <p className="hint">Part of it is bold or a link. Rewrite it there, or keep it inside.</p>
      )}
      {more && <p className="hint">{more}</p>}
    </div>
  )
}

function PlaceLine({ place: { kind, where, said } }: { place: WordPlace }) {
  const reveal = useApp((state) => state.reveal)
  return (
    <li>
      <button type="button" className="link-button" onClick={() => reveal(wordPlace(where))}>
        {placeNames[kind]}
      </button>
      <span className="word-said">{said.length > 120 ? `${said.slice(0, 118)}…` : said}</span>
    </li>
  )
}

type ChoosingProps = Pick<WordRowItemProps, 'row' | 'staged' | 'onChoose'>

const options = [
  { value: 'replace', label: 'Replace' },
  { value: 'internal', label: 'Keep inside' },
  { value: 'allow', label: 'Allow' },
] as const

function Choices({ row, staged, onChoose }: ChoosingProps) {
  const shown = row.kind === 'secret' ? options.slice(0, 2) : options
  return (
    <Segmented<Staged['choice'] | 'open'>
      label={`What customers get for ${row.word}`}
      options={shown}
      value={staged?.choice ?? 'open'}
      onChange={(choice) => choice !== 'open' && onChoose(stage(row, choice))}
    />
  )
}

function Words({ row, staged, canShare, onChoose }: ChoosingProps & { staged: Staged; canShare: boolean }) {
  const id = useId()
  const { choice } = staged
  if (choice === 'internal') {
    const places = row.places.length === 1 ? 'The part with it is' : 'The parts with it are'
    return <p className="hint">{row.places.length === 0 ? 'Blocks when it comes back.' : `${places} left out.`}</p>
  }
  return (
    <>
      {choice === 'replace' ? (
        <TextField
          label="Customers read"
          value={staged.replacement}
          onChange={(replacement) => onChoose({ ...staged, replacement })}
          data-word-field
          required
        />
      ) : (
        <TextField
          label={wordKindInfo[row.kind].blocks ? 'Because (it blocks without a reason)' : 'Because'}
          value={staged.because}
          onChange={(because) => onChoose({ ...staged, because })}
          data-word-field
        />
      )}
      {canShare && (
        <label className="word-everywhere" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={staged.everywhere}
            onChange={({ target }) => onChoose({ ...staged, everywhere: target.checked })}
          />
          In all postmortems of this library
        </label>
      )}
    </>
  )
}
