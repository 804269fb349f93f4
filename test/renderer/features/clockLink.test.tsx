import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { TimelineFilters } from '../../../renderer/features/timeline/TimelineFilters.tsx'
import { renderApp } from '../../kit/renderApp.tsx'

afterEach(cleanup)

describe('the timeline’s sources', () => {
  it('have “Clock difference…” beside them while there is a clock to set', async () => {
    const postmortem = emptyPostmortem('p', '2031-05-05T08:00:00Z', {
      internal: 'standard',
      customer: 'customer-report',
    })
    const { get, user } = await renderApp(<TimelineFilters postmortem={postmortem} only="all" onOnly={() => {}} />)
    expect(screen.queryByRole('button', { name: 'Clock difference…' })).toBeNull()
    let opened = 0
    act(() => {
      get().register({ 'timeline.clock': () => opened++ })
    })
    await user.click(screen.getByRole('button', { name: 'Clock difference…' }))
    expect(opened).toBe(1)
  })
})
