import { useEffect, useRef } from 'react'
import type { FileResult, ImportResult } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Problems } from './Problems.tsx'
import { counted } from './totals.ts'

/** What came in, what was left out, and the way on. */
export function ImportDone({ result }: { readonly result: ImportResult }) {
  const goStep = useApp((state) => state.goStep)
  const undo = useApp((state) => state.undo)
  const on = useRef<HTMLDivElement>(null)
  const { added, duplicates, changed = 0, merged = 0, warnings, files, each = [] } = result
  useEffect(() => on.current?.querySelector('button')?.focus(), [])
  return (
    <section className="import-card">
      <div className="import-head">
        <h2>{headOf(counted(added), changed)}</h2>
        {each.length < 2 && <span className="muted">from {files.join(', ')}</span>}
      </div>
      {changed > 0 && counted(added) !== 'nothing' && (
        <p className="muted">
          {changed === 1 ? '1 line says' : `${changed} lines say`} something else now and changed here.
        </p>
      )}
      {merged > 0 && (
        <p className="muted">
          {merged === 1 ? '1 pair became' : `${merged} pairs became`} one event; both sources stay with it.
        </p>
      )}
      {duplicates > 0 && (
        <p className="muted">
          {duplicates === 1 ? '1 line was' : `${duplicates} lines were`} in already and added nothing.
        </p>
      )}
      {each.length > 1 && <FileList each={each} />}
      {[...new Set(warnings.map(({ file }) => file))].map((file) => (
        <Problems
          key={file ?? ''}
          {...(file !== undefined && each.length > 1 && { file })}
          problems={warnings.filter((one) => one.file === file)}
        />
      ))}
      <div className="popover-actions" ref={on}>
        <Button look="primary" onClick={() => goStep('timeline')}>
          Go to the timeline
        </Button>
        {added.series > 0 && <Button onClick={() => goStep('metrics')}>Look at the metrics</Button>}
        {added.actions > 0 && <Button onClick={() => goStep('actions')}>Look at the action items</Button>}
        <Button look="quiet" onClick={undo}>
          Undo the import
        </Button>
      </div>
    </section>
  )
}

/** What came of each file, and the way to it. */
function FileList({ each }: { readonly each: readonly FileResult[] }) {
  const reveal = useApp((state) => state.reveal)
  return (
    <ul className="taken-files">
      {each.map(({ name, added, changed, place }, index) => (
        <li key={numberedKey(name, index)}>
          {place === null ? (
            <span>{name}</span>
          ) : (
            <Button look="link" onClick={() => reveal(place)}>
              {name}
            </Button>
          )}
          <span className="muted">
            {[counted(added) === 'nothing' && changed > 0 ? '' : counted(added), changed > 0 && `${changed} changed`]
              .filter(Boolean)
              .join(', ')
              .replace('nothing', 'nothing new')}
          </span>
        </li>
      ))}
    </ul>
  )
}

const numberedKey = (name: string, index: number) => `${index} ${name}`

function headOf(fresh: string, changed: number): string {
  if (fresh !== 'nothing') return `${fresh} came in`
  if (changed === 0) return 'Nothing new in these files'
  return changed === 1 ? '1 thing changed' : `${changed} things changed`
}
