import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { type ChartSpan, zoomSpan } from '../../../core/charts/span.ts'
import { outsideOf, usualSpan } from '../../../core/charts/usualSpan.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { FactRow } from '../../../renderer/features/strip/FactRow.tsx'
import { StripBand } from '../../../renderer/features/strip/StripBand.tsx'
import { stripSpec } from '../../../renderer/features/strip/stripSpec.ts'
import { useApp } from '../../../renderer/store/useApp.ts'
import { renderApp } from '../../kit/renderApp.tsx'
import { event, incident, mark, start } from './incident.ts'

afterEach(cleanup)

/** The band at a width of its own: there is no layout here that could tell it one. */
function Band() {
  const postmortem = useApp((state) => state.postmortem)
  const audience = useApp((state) => state.audience)
  const [span, setSpan] = useState<ChartSpan | null>(null)
  return postmortem && <BandOf {...{ postmortem, audience, span, setSpan }} />
}

function BandOf(props: {
  postmortem: Postmortem
  audience: 'internal' | 'customer'
  span: ChartSpan | null
  setSpan: (span: ChartSpan | null) => void
}) {
  const shown = props.span ?? usualSpan(props.postmortem, undefined) ?? { from: 0, to: 1 }
  return (
    <StripBand
      postmortem={props.postmortem}
      spec={stripSpec(props.postmortem, null, undefined, shown, props.audience)}
      columns={undefined}
      compact={false}
      width={1000}
      zoomed={props.span !== null}
      onZoom={props.setSpan}
      edgeForm={(edge) => <p>form of {edge}</p>}
    />
  )
}

const chip = 'It lasted [1 h 15 min](fact:impact.duration).'
const withChip = incident({ sections: [{ id: 'summary', audience: 'customer', text: chip }] })

describe('the fault strip', () => {
  it('Shift and an arrow move the edge, every sentence follows, and one undo takes both back', async () => {
    const { get } = await renderApp(<Band />, start(withChip))
    const edge = screen.getByLabelText('Impact end 07:55 UTC')
    fireEvent.keyDown(edge, { key: 'ArrowRight', shiftKey: true })
    fireEvent.keyDown(screen.getByLabelText('Impact end 07:56 UTC'), { key: 'ArrowRight', shiftKey: true })
    expect(get().postmortem?.marks.find(({ name }) => name === 'impactEnd')).toMatchObject({
      at: '2025-03-03T07:57:00Z',
      from: { kind: 'hand' },
      confirmed: true,
    })
    expect(get().postmortem?.sections[0]?.text).toBe('It lasted [1 h 17 min](fact:impact.duration).')
    get().undo()
    expect(get().postmortem?.sections[0]?.text).toBe(chip)
  })

  it('a press on an edge opens its time field', async () => {
    const { user } = await renderApp(<Band />, start(withChip))
    await user.click(screen.getByLabelText('Impact start 06:40 UTC'))
    expect(await screen.findByText('form of start')).toBeTruthy()
  })

  it('a tick goes to its event; ticks that can’t be told apart are one with a list', async () => {
    const close = [event('a', '07:20', 'First of two'), event('b', '07:21', 'Second of two')]
    const { user, get } = await renderApp(<Band />, start(incident({ events: [...incident().events, ...close] })))
    await user.click(screen.getByLabelText('06:58 We are looking into failing label prints.'))
    expect(get().selected).toBe('post')
    await user.click(screen.getByLabelText(/2 events from 07:20/))
    await user.click(screen.getByText('Second of two'))
    expect(get().selected).toBe('b')
  })

  it('shows customers their own events and marks only', async () => {
    const marks = [
      ...incident().marks,
      mark('detected', '06:47', { from: { kind: 'event', ref: 'page', quote: null } }),
    ]
    const { get } = await renderApp(<Band />, start(incident({ marks })))
    expect(screen.getByText('D')).toBeTruthy()
    get().view({ audience: 'customer' })
    await screen.findByLabelText(/We are looking into/)
    expect(screen.queryByText('D')).toBeNull()
    expect(screen.queryByLabelText(/Paged the print/)).toBeNull()
  })
})

describe('what the strip shows', () => {
  it('is the incident with room around it, and counts what lies outside', () => {
    const span = usualSpan(incident(), undefined)
    expect(span).toEqual({ from: Date.parse('2025-03-03T06:10:00Z'), to: Date.parse('2025-03-03T08:25:00Z') })
    const late = Date.parse('2025-03-14T10:00:00Z')
    expect(span && outsideOf(span, [{ at: span.from }, { at: late }])).toMatchObject({
      earlier: 0,
      later: 1,
      after: late,
    })
  })

  it('is nothing while no time is known', () => {
    expect(usualSpan(incident({ events: [], marks: [] }), undefined)).toBeNull()
  })

  it('zooms around a point and never below a minute', () => {
    const hour = 3_600_000
    expect(zoomSpan({ from: 0, to: hour }, 0.5, hour / 2)).toEqual({ from: hour / 4, to: (hour * 3) / 4 })
    expect(zoomSpan({ from: 0, to: 60_000 }, 0.5, 30_000)).toEqual({ from: 0, to: 60_000 })
  })
})

describe('the fact row', () => {
  it('says what is missing for a figure and lets it be set from there', async () => {
    const { user } = await renderApp(<FactRow markForm={(name) => <p>set {name}</p>} />, start(incident()))
    await user.click(screen.getByText('Time to detect'))
    expect(await screen.findByText('set detected')).toBeTruthy()
    expect(screen.getAllByText('not known').length).toBeGreaterThan(0)
  })

  it('tells when the page said another duration than the marks', async () => {
    const resolved = event('done', '07:10', 'Everything works again.', { kind: 'status-update', state: 'resolved' })
    const events = [...incident().events, resolved]
    await renderApp(<FactRow markForm={() => null} />, start(incident({ events })))
    expect(screen.getByText('Status page said, which differs')).toBeTruthy()
  })
})
