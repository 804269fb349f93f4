import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ActionsPart } from '../../../renderer/features/actions/ActionsPart.tsx'
import { LessonsPart } from '../../../renderer/features/lessons/LessonsPart.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, start } from './incident.ts'

afterEach(cleanup)

describe('the action items step', () => {
  it('reads owner, type and due date from one line', async () => {
    const { user, get } = await renderApp(<ActionsPart />, start(incident()))
    await user.type(screen.getByLabelText(/Add an action/), 'Alert on certificates @mira !detect >Q1 2026')
    expect(screen.getByText('owner mira · detect · due Q1 2026')).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(get().postmortem?.actions).toMatchObject([
      {
        title: 'Alert on certificates',
        owner: 'mira',
        type: 'detect',
        due: { date: '2026-03-31', text: 'Q1 2026' },
        status: 'open',
        public: null,
      },
    ])
  })

  it('notes when a status changed, and a day of completion only for what is done', async () => {
    const { user, get } = await renderApp(<ActionsPart />, start(incident()))
    await user.type(screen.getByLabelText(/Add an action/), 'Renew by itself{Enter}')
    await user.selectOptions(screen.getByLabelText('Status'), 'done')
    const done = get().postmortem?.actions[0]
    expect(done?.completed).not.toBeNull()
    expect(done?.history.map(({ status }) => status)).toEqual(['open', 'done'])
    await user.selectOptions(screen.getByLabelText('Status'), 'in-progress')
    expect(get().postmortem?.actions[0]?.completed).toBeNull()
  })

  it('promises to customers only what has a public note', async () => {
    const { user, get } = await renderApp(<ActionsPart />, start(incident()))
    await user.type(screen.getByLabelText(/Add an action/), 'Renew by itself{Enter}')
    get().view({ audience: 'customer' })
    expect(await screen.findByText(/without a public note stay inside/)).toBeTruthy()
    get().view({ audience: 'internal' })
    await user.click(await screen.findByLabelText('Unfold details'))
    await user.type(screen.getByLabelText(/Public note/), 'In progress')
    expect(get().postmortem?.actions[0]?.public).toEqual({ note: 'In progress' })
    await user.clear(screen.getByLabelText(/Public note/))
    expect(get().postmortem?.actions[0]?.public).toBeNull()
  })

  it('keeps a due date that it can’t read in the field and says how to write it', async () => {
    const { user, get } = await renderApp(<ActionsPart />, start(incident()))
    await user.type(screen.getByLabelText(/Add an action/), 'Renew by itself{Enter}')
    await user.type(screen.getByLabelText('Due'), 'soonish{Enter}')
    expect(screen.getByText(/Write 31 Mar 2026/)).toBeTruthy()
    expect(get().postmortem?.actions[0]?.due).toBeNull()
  })
})

describe('the lessons step', () => {
  it('makes an action of a lesson with one key, once', async () => {
    const { user, get } = await renderApp(<LessonsPart />, start(incident()))
    await user.type(screen.getByLabelText('Add to Open questions'), 'Which sites still use the old host?{Enter}')
    await user.click(screen.getByLabelText('Lesson'))
    await user.keyboard('{Control>}{Shift>}j{/Shift}{/Control}')
    const [action] = get().postmortem?.actions ?? []
    expect(action).toMatchObject({ title: 'Which sites still use the old host?', type: 'investigate' })
    expect(get().postmortem?.lessons[0]?.action).toBe(action?.id)
    await user.keyboard('{Control>}{Shift>}j{/Shift}{/Control}')
    expect(get().postmortem?.actions).toHaveLength(1)
  })
})
