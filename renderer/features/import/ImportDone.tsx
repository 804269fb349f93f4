import { useEffect, useRef } from 'react'
import type { ImportResult } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Problems } from './Problems.tsx'
import { counted } from './totals.ts'

/** What came in, what was left out, and the way on. */
export function ImportDone({ result }: { readonly result: ImportResult }) {
  const goStep = useApp((state) => state.goStep)
  const undo = useApp((state) => state.undo)
  const on = useRef<HTMLDivElement>(null)
  const { added, duplicates, warnings, files } = result
  useEffect(() => on.current?.querySelector('button')?.focus(), [])
  return (
    <section className="import-card">
      <div className="import-head">
        <h2>{counted(added) === 'nothing' ? 'Nothing new in these files' : `${counted(added)} came in`}</h2>
        <span className="muted">from {files.join(', ')}</span>
      </div>
      {duplicates > 0 && (
        <p className="muted">
          {duplicates === 1 ? '1 line was' : `${duplicates} lines were`} in already and added nothing.
        </p>
      )}
      <Problems problems={warnings} />
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
