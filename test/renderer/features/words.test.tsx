import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { runChecks } from '../../../core/checks/registry.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { BlockedWords } from '../../../renderer/features/words/BlockedWords.tsx'
import { WordsCommand } from '../../../renderer/features/words/WordsCommand.tsx'
import { WordsPart } from '../../../renderer/features/words/WordsPart.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { event, incident, start } from './incident.ts'

afterEach(cleanup)

const library = { ...emptyLibrary('Own'), forbiddenTerms: ['Project Heron'] }
const leaky = incident({
  sections: [
    {
      id: 'what-happened',
      audience: 'customer',
      text: 'print-gw-02 fell, then print-gw-03.\n\nProject Heron was to blame.',
    },
  ],
  events: [...incident().events, event('seen', '06:50', 'OPS-2214 was opened', { audience: 'customer' })],
})

/** With the library's own list of words. */
async function openLeaky(part: ReactNode) {
  const app = await renderApp(part, start(leaky))
  await act(() => app.get().saveLibrary((before) => ({ ...before, forbiddenTerms: library.forbiddenTerms })))
  return app
}

const blockingIn = (postmortem: Postmortem) =>
  runChecks({
    postmortem,
    facts: computeFacts(postmortem, { today: '2025-03-10' }),
    library,
    today: '2025-03-10',
    audience: 'customer',
  }).filter(({ blocks }) => blocks)

const row = (word: string) => within(screen.getByRole('listitem', { name: word }))

describe('names and words', () => {
  it('lists each word once, what blocks first and with a proposal, guesses without', async () => {
    await openLeaky(<WordsPart />)
    const rows = [...document.querySelectorAll<HTMLElement>('[data-word]')].map(({ dataset }) => dataset.word)
    expect(rows).toEqual(['project heron', 'print-gw-*', 'ops-2214'])
    expect(row('project heron').getByLabelText<HTMLInputElement>('Keep inside').checked).toBe(true)
    expect(row('print-gw-*').queryByRole('textbox')).toBeNull()
    expect(screen.getByRole('status').textContent).toBe('3 of 3 words are open; 1 blocks customers.')
  })

  it('decides several words as one undo step, by keys, and says for how many places', async () => {
    const { user, get } = await openLeaky(<WordsPart />)
    const before = get().postmortem
    screen.getByRole('listitem', { name: 'project heron' }).focus()
    await user.keyboard('{ArrowDown}1')
    expect(row('print-gw-*').getByLabelText<HTMLInputElement>('Customers read').value).toBe('one of our servers')
    await user.clear(row('print-gw-*').getByLabelText('Customers read'))
    await user.type(row('print-gw-*').getByLabelText('Customers read'), 'a print gateway')
    await user.click(screen.getByRole('button', { name: 'Apply to 3 places' }))
    expect(get().past).toHaveLength(1)
    expect(get().postmortem?.decisions.map(({ key, choice, replacement }) => [key, choice, replacement])).toEqual([
      ['word:project heron', 'internal', undefined],
      ['word:print-gw-*', 'replace', 'a print gateway'],
    ])
    expect(get().postmortem?.sections[0]?.text).toContain(':::internal\nProject Heron was to blame.\n:::')
    expect(screen.getByRole('status').textContent).toBe('1 of 3 words is open.')
    get().undo()
    expect(get().postmortem).toBe(before)
  })

  it('takes a decision back', async () => {
    const { user, get } = await openLeaky(<WordsPart />)
    await user.click(row('ops-2214').getByLabelText('Allow'))
    await user.click(screen.getByRole('button', { name: /^Apply to/ }))
    expect(get().postmortem?.decisions.some(({ key }) => key === 'word:ops-2214')).toBe(true)
    await user.click(row('ops-2214').getByRole('button', { name: 'Take back' }))
    expect(get().postmortem?.decisions.some(({ key }) => key === 'word:ops-2214')).toBe(false)
  })

  it('asks for a reason before a word of the list may go out', async () => {
    const { user, get } = await openLeaky(<WordsPart />)
    await user.click(row('project heron').getByLabelText('Allow'))
    expect(screen.queryByRole('button', { name: /^Apply to/ })).toBeNull()
    await user.type(row('project heron').getByRole('textbox'), 'It is public since May.')
    await user.click(screen.getByRole('button', { name: 'Apply to 1 place' }))
    expect(blockingIn(get().postmortem ?? leaky)).toEqual([])
  })

  it('keeps what holds for all postmortems in the library', async () => {
    const { user, get } = await openLeaky(<WordsPart />)
    await user.click(row('print-gw-*').getByLabelText('Replace'))
    await user.click(row('print-gw-*').getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: /^Apply to/ }))
    await waitFor(() => expect(get().library.words?.map(({ word }) => word)).toEqual(['print-gw-*']))
    expect(get().postmortem?.decisions.map(({ key }) => key)).toEqual(['word:project heron'])
  })

  it('says so when nothing inside shows outside, and opens by its command', async () => {
    const { get } = await renderApp(
      <>
        <WordsPart />
        <WordsCommand />
      </>,
      start(incident()),
    )
    expect(screen.getByText('Nothing inside shows outside.')).toBeTruthy()
    expect(get().run('audience.words')).toBe(true)
    expect([get().step, get().leavingView]).toEqual(['export', 'words'])
  })
})

describe('a blocked report', () => {
  it('names the words with their places, and saves without those parts', async () => {
    const { user, get } = await openLeaky(<BlockedWords blocking={blockingIn(leaky)} />)
    expect(screen.getByText(/Nothing leaves yet/).textContent).toContain(
      'A word that stays inside is still in this report: Project Heron (1 place).',
    )
    await user.click(screen.getByRole('button', { name: 'Save without this part' }))
    expect(blockingIn(get().postmortem ?? leaky)).toEqual([])
    expect(get().past.map(({ label }) => label)).toEqual(['Leave these parts out'])
  })

  it('leads to the words', async () => {
    const { user, get } = await openLeaky(<BlockedWords blocking={blockingIn(leaky)} />)
    await user.click(screen.getByRole('button', { name: 'Decide' }))
    expect(get().leavingView).toBe('words')
  })
})
