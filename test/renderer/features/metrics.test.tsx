import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { joinWindows, leadWindow } from '../../../core/metrics/joint.ts'
import { proposeWindows } from '../../../core/metrics/window.ts'
import { instantOf } from '../../../core/time/instant.ts'
import type { SeriesProposal } from '../../../renderer/features/metrics/useProposals.ts'
import { WindowChoice } from '../../../renderer/features/metrics/WindowChoice.tsx'
import { useApp } from '../../../renderer/store/useApp.ts'
import { windowsOf } from '../../../renderer/workers/windowsOf.ts'
import { makeSeries } from '../../core/metrics/makeSeries.ts'
import { makeSeriesRecord } from '../../core/postmortem/incident.ts'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, start } from './incident.ts'

afterEach(cleanup)

const printed = makeSeriesRecord({ id: 'printed', name: 'labels printed', main: true })
const waiting = makeSeriesRecord({ id: 'waiting', name: 'labels waiting' })
const fell = makeSeries(600, (i, noise) => (i >= 300 && i < 400 ? 50 : 100) + noise)
const rose = makeSeries(600, (i, noise) => (i >= 304 && i < 410 ? 90 : 30) + noise, 2)

function proposals(): SeriesProposal[] {
  const windows = [
    { series: printed, windows: proposeWindows(fell) },
    { series: waiting, windows: proposeWindows(rose) },
  ]
  const [joint] = joinWindows(windows)
  const lead = joint && leadWindow(joint)
  if (!joint || !lead) throw new Error('no joint window in the test series')
  const single = windows.flatMap(({ series, windows: own }) =>
    own.map((proposal) => ({ series, columns: series === printed ? fell : rose, proposal, joint: null })),
  )
  return [{ ...lead, columns: fell, joint }, ...single]
}

function Choice({ list }: { list: readonly SeriesProposal[] }) {
  const postmortem = useApp((state) => state.postmortem)
  return postmortem && <WindowChoice postmortem={postmortem} proposals={list} />
}

it('offers what several series show first, with the edges of each, and takes it with one undo step', async () => {
  const list = proposals()
  const { get } = await renderApp(<Choice list={list} />, start(incident({ marks: [], series: [printed, waiting] })))
  const [first] = screen.getAllByRole('listitem', { current: true })
  expect(first?.textContent).toContain('2 series together')
  expect(first?.textContent).toContain('labels printed fell first, labels waiting rose 4 min later')
  expect(first?.textContent).toContain('Each series by itself')
  const [use] = screen.getAllByRole('button', { name: 'Use this window' })
  if (use) fireEvent.click(use)
  const at = (name: string) => get().postmortem?.marks.find((mark) => mark.name === name)?.at
  expect(at('impactStart')).toBe(instantOf(list[0]?.proposal.start ?? 0))
  expect(at('impactEnd')).toBe(instantOf(list[0]?.proposal.end ?? 0))
  expect(get().postmortem?.impact.metric?.reason).toContain('2 of 2 series show it')
  get().undo()
  expect(get().postmortem?.marks).toEqual([])
})

it('looks for the windows of the same points once', async () => {
  expect(await windowsOf(fell)).toEqual(proposeWindows(fell))
  expect(windowsOf(fell)).toBe(windowsOf(fell))
})
