import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Columns } from '../../../core/metrics/columns.ts'
import { joinWindows, leadWindow } from '../../../core/metrics/joint.ts'
import { proposeWindows } from '../../../core/metrics/window.ts'
import { instantOf } from '../../../core/time/instant.ts'
import { MetricsPart } from '../../../renderer/features/metrics/MetricsPart.tsx'
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

/** The step with points as if they had been read. */
async function step(series: Parameters<typeof makeSeriesRecord>[0][], points: ReadonlyMap<string, Columns>) {
  const all = series.map((one) => makeSeriesRecord(one))
  const opened = await renderApp(<MetricsPart />, start(incident({ marks: [], series: all })))
  opened.store.setState({ data: new Map(points) })
  await waitFor(() => expect(document.querySelectorAll('.series-chart')).toHaveLength(points.size))
  return opened
}

it('commands mean the series that was last in hand: strip, name and table', async () => {
  const two = new Map([
    ['printed', fell],
    ['waiting', rose],
  ])
  const { get, user } = await step(
    [
      { id: 'printed', name: 'labels printed', main: true },
      { id: 'waiting', name: 'labels waiting' },
    ],
    two,
  )
  const [, second] = document.querySelectorAll<HTMLElement>('.series-chart')
  act(() => second?.focus())
  get().run('series.main')
  expect(get().postmortem?.series.map(({ main }) => main === true)).toEqual([false, true])
  get().run('series.rename')
  await user.keyboard('labels in the queue')
  expect(get().postmortem?.series[1]?.customerName).toBe('labels in the queue')
  expect(get().run('series.table')).toBe(true)
  expect(await screen.findByRole('region', { name: 'Points of labels waiting' })).toBeTruthy()
})

it('T shows the table, but not while letters are typed', async () => {
  const { user } = await step([{ id: 'printed', name: 'labels printed', main: true }], new Map([['printed', fell]]))
  await user.click(screen.getByLabelText('Name for customers'))
  await user.keyboard('t')
  expect(screen.queryByRole('region', { name: 'Points of labels printed' })).toBeNull()
  document.querySelector<HTMLElement>('.series-chart')?.focus()
  await user.keyboard('t')
  expect(await screen.findByRole('region', { name: 'Points of labels printed' })).toBeTruthy()
})

it('a window can be set by hand without any metric', async () => {
  const { get, user } = await renderApp(<MetricsPart />, start(incident({ marks: [] })))
  expect(screen.getByText('No metric yet.', { exact: false })).toBeTruthy()
  get().run('window.byHand')
  await user.type(await screen.findByLabelText('Impact start'), '06:40{Enter}')
  await user.type(screen.getByLabelText('Impact end'), '07:55{Enter}')
  expect(get().postmortem?.marks.map(({ name, at }) => [name, at.slice(11, 16)])).toEqual([
    ['impactStart', '06:40'],
    ['impactEnd', '07:55'],
  ])
})

it('a counter on the strip is offered as a rate, which takes its place', async () => {
  const counter = makeSeries(600, (i) => 40 * i)
  const { get, user } = await step(
    [{ id: 'printed', name: 'labels_printed_total', unit: '', main: true }],
    new Map([['printed', counter]]),
  )
  await user.click(screen.getByRole('button', { name: 'Add' }))
  expect(get().postmortem?.series.map(({ name, main, unit }) => [name, main === true, unit])).toEqual([
    ['labels_printed_total', false, ''],
    ['labels_printed, rate', true, '/ s'],
  ])
  get().undo()
  expect(get().postmortem?.series).toHaveLength(1)
})
