import { useEffect, useRef } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useFindings } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { fiveThings } from './fiveThings.ts'

interface Look {
  readonly place: string
  readonly postmortem: Postmortem
  readonly findings: readonly Finding[]
}

/** Ticks each of the five from what happened to the example since it was opened. */
export function useFiveThings(watching: boolean): void {
  const postmortem = useApp((state) => state.postmortem)
  const place = useApp((state) => `${state.home}/${state.folder}`)
  const audience = useApp((state) => state.audience)
  const settings = useApp((state) => state.settings)
  const save = useApp((state) => state.saveSettings)
  const findings = useFindings()
  const opened = useRef<Look | null>(null)
  useEffect(() => {
    if (!watching || postmortem === null) return
    if (opened.current?.place !== place) opened.current = { place, postmortem, findings }
    const { postmortem: before, findings: findingsBefore } = opened.current
    const change = { before, after: postmortem, audience, findingsBefore, findingsAfter: findings }
    const done = fiveThings.filter((thing) => thing.happened(change)).map(({ id }) => id)
    const fresh = done.filter((id) => !settings.fiveDone.includes(id))
    if (fresh.length === 0) return
    const fiveDone = [...settings.fiveDone, ...fresh]
    // With the fifth it goes away for good, after it was seen.
    void save({ fiveDone })
  }, [watching, postmortem, place, audience, settings, findings, save])
}
