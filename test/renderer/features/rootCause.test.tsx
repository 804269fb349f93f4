import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Action } from '../../../core/postmortem/action.ts'
import type { Why } from '../../../core/postmortem/factor.ts'
import { endsOnPerson } from '../../../renderer/features/root-cause/endsOnPerson.ts'
import { RootCausePart } from '../../../renderer/features/root-cause/RootCausePart.tsx'
import { whyRows } from '../../../renderer/features/root-cause/whyRows.ts'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, start } from './incident.ts'

afterEach(cleanup)

const why = (id: string, parent: string | null, answer = ''): Why => ({ id, parent, question: `${id}?`, answer })

describe('the tree of whys', () => {
  it('counts along the chain and moves right only for a branch', () => {
    const rows = whyRows([why('a', null), why('b', 'a'), why('c', 'b'), why('other', 'a')])
    expect(rows.map(({ number, indent }) => [number, indent])).toEqual([
      ['1', 0],
      ['2', 0],
      ['3', 0],
      ['1.1', 1],
    ])
    expect(rows.map(({ last }) => last)).toEqual([false, false, true, true])
  })

  it('hides nothing: a lost parent makes a root, a circle is broken', () => {
    expect(whyRows([why('a', 'gone'), why('b', 'c'), why('c', 'b')]).map(({ why: { id } }) => id)).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  it('knows an answer that ends on a person by its words or by a known name', () => {
    expect(endsOnPerson('Human error.', [])).toBe(true)
    expect(endsOnPerson('The alert was muted.', [])).toBe(false)
    const people = [{ id: 'p', name: 'Mira Ito', aliases: [] }]
    expect(endsOnPerson('mira ito was on leave', people)).toBe(true)
  })
})

describe('the root cause step', () => {
  it('asks on when a chain ends on a person', async () => {
    const whys = [why('a', null, 'Somebody forgot to renew the certificate.')]
    const { user, get } = await renderApp(<RootCausePart />, start(incident({ whys })))
    await user.click(screen.getByText('What made that seem right at the time?'))
    expect(get().postmortem?.whys.at(-1)).toMatchObject({
      parent: 'a',
      question: 'What made that seem right at the time?',
      answer: '',
    })
  })

  it('shows a factor without evidence as a hypothesis until an event backs it', async () => {
    const { user, get } = await renderApp(<RootCausePart />, start(incident()))
    await user.type(screen.getByLabelText('Add a factor'), 'The certificate had expired{Enter}')
    expect(get().postmortem?.factors).toMatchObject([
      { kind: 'trigger', text: 'The certificate had expired', evidence: [], audience: 'internal' },
    ])
    expect(screen.getByText(/hypothesis/)).toBeTruthy()
    await user.click(screen.getByText('Link evidence'))
    await user.type(screen.getByLabelText('Find evidence'), 'queue')
    await user.click(screen.getByText('06:44 PrintQueueDepth above 5,000'))
    expect(get().postmortem?.factors[0]?.evidence).toEqual(['alert'])
    expect(screen.queryByText(/hypothesis/)).toBeNull()
  })

  it('[R36] says while it is written that the same happened before and what is still open', async () => {
    const factor = (id: string, text: string) => ({
      id,
      kind: 'latent' as const,
      text,
      evidence: [],
      audience: 'internal' as const,
    })
    const action: Action = {
      id: 'renew',
      title: 'Renew certificates by themselves',
      owner: 'Mira Ito',
      type: 'prevent',
      priority: 'high',
      status: 'open',
      due: { text: '2025-01-31', date: '2025-01-31' },
      created: '2025-01-02T10:00:00Z',
      completed: null,
      history: [],
      factors: ['f'],
      points: [],
      external: [],
      labels: [],
      public: null,
      origins: [],
    }
    const earlier = {
      ...incident({ factors: [factor('f', 'The printing certificate expired unnoticed')], actions: [action] }),
      id: 'earlier',
      title: 'Slips not printed',
      events: [],
      marks: [],
      created: '2025-01-01T08:00:00Z',
    }
    const now = incident({ factors: [factor('g', 'Printing certificate had expired, unnoticed')] })
    const { view } = await renderApp(<RootCausePart />, {
      postmortems: { own: { labels: now, slips: earlier } },
      settings: { last: { library: 'own', folder: 'labels', step: 'root-cause' } },
    })
    const before = await screen.findByRole('region', { name: 'It happened before' })
    expect(before.textContent).toContain('Slips not printed, 1 Jan 2025')
    expect(before.textContent).toContain('same factor: The printing certificate expired unnoticed')
    expect(before.textContent).toMatch(/Still open: Renew certificates by themselves Mira Ito.* \d+ d late/)
    const offered = [...view.container.querySelectorAll('datalist option')].map((one) => one.getAttribute('value'))
    expect(offered).toContain('The printing certificate expired unnoticed')
  })
})
