import { useEffect, useState } from 'react'
import type { Output } from '../../../core/host/contract.ts'
import { useApp } from '../../store/useApp.ts'

type Template = Output<'library.templates'>['templates'][number]

/** The guides there are, and what keeps one of the library's own from being used: where, and what is allowed there. */
export function Templates() {
  const guides = useApp((state) => state.guides)
  const own = useTemplates()
  const files = new Set(own.flatMap(({ title }) => (title === null ? [] : [title])))
  return (
    <>
      <p className="hint">
        Own guides lie in the library’s folder, in <code>templates/guides/NAME/guide.json</code>. One with the id of a
        guide of ours takes its place.
      </p>
      {own.some(({ problem }) => problem !== null) && (
        <ul className="settings-problems" aria-label="Templates that are not used">
          {own.flatMap(({ file, problem }) =>
            problem === null
              ? []
              : [
                  <li key={file}>
                    <b>
                      templates/{file}
                      {problem.line !== null && `, line ${problem.line}`}
                    </b>
                    <p>{problem.reason} It is not used until this is put right.</p>
                    {problem.allowed !== null && <p className="hint">Allowed there: {problem.allowed}</p>}
                  </li>,
                ],
          )}
        </ul>
      )}
      <dl className="settings-facts">
        {guides.map(({ id, title, audience }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              {audience === 'customer' ? 'For customers' : 'Internal'}
              {files.has(title) && ', this library’s own'}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function useTemplates(): readonly Template[] {
  const current = useApp((state) => state.current)
  // Read anew with the library: someone may have just put the file right.
  const templates = useApp((state) => state.templates)
  const read = useApp((state) => state.readTemplates)
  const [answer, setAnswer] = useState<{ of: unknown; library: string; found: readonly Template[] } | null>(null)
  useEffect(() => {
    if (answer?.of === templates && answer.library === current) return
    let here = true
    void read().then((found) => here && setAnswer({ of: templates, library: current, found: found ?? [] }))
    return () => {
      here = false
    }
  }, [read, current, templates, answer])
  return answer?.library === current ? answer.found : []
}
