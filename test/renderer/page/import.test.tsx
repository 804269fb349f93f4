import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ImportPage } from '../../../renderer/features/import/ImportPage.tsx'
import page from '../../kit/example/status-page.txt?raw'
import { draft } from '../../kit/openStore.ts'
import { renderApp } from '../../kit/renderApp.tsx'

afterEach(cleanup)

const example = { example: { sample: draft('Sample') } }
const local = ['"Time","labels printed"', ...Array.from({ length: 9 }, (_, n) => `2026-02-17 13:0${n}:00,${n}`)]
const localFile = (name: string) => new File([`${local.join('\n')}\n`], name)
const take = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Take in/ })

describe('the import page', () => {
  it('begins with what to drop, and asks once where postmortems live', async () => {
    const { user, get } = await renderApp(<ImportPage takeKeys={null} />, {
      postmortems: example,
      settings: { you: null, zone: 'UTC' },
    })
    expect(screen.getByText('Drop what the incident left behind.')).toBeTruthy()
    expect(screen.getByText('/home/rita/Faultline/own')).toBeTruthy()
    const name = screen.getByLabelText<HTMLInputElement>('Your name')
    expect(name.value).toBe('Rita Okafor')
    await user.clear(name)
    await user.type(name, 'Mira Ito')
    await user.click(screen.getByText('Start without evidence'))
    await waitFor(() => expect(get().home).toBe('own'))
    expect(get().settings.you).toEqual({ name: 'Mira Ito', initials: 'MI' })
    expect(get().postmortem?.owner).toBe('Mira Ito')
  })

  it('tells what a pasted entry is and takes it in with one button', async () => {
    const { user, get } = await renderApp(<ImportPage takeKeys={null} />, { postmortems: example })
    get().addFiles([new File([page], 'pasted text.txt')])
    await screen.findByRole('heading', { name: 'pasted text.txt' })
    await waitFor(() => expect(take().disabled).toBe(false))
    expect(take().textContent).toMatch(/^Take in \d+ events/)
    await user.click(take())
    await screen.findByText(/came in$/)
    expect(get().home).toBe('own')
    expect(get().postmortem?.title).toBe('Room searches fail or take very long')
    await user.click(screen.getByText('Go to the timeline'))
    expect(get()).toMatchObject({ page: 'postmortem', step: 'timeline' })
  })

  it('asks for the zone once for two files and reads both with the answer', async () => {
    const { user, get } = await renderApp(<ImportPage takeKeys={null} />, { postmortems: example })
    get().addFiles([localFile('a.csv'), localFile('b.csv')])
    await screen.findByText('One answer for 2 files')
    expect(take().disabled).toBe(true)
    await user.click(screen.getByRole('button', { name: /Berlin/ }))
    await waitFor(() => expect(take().disabled).toBe(false))
    expect(screen.getAllByText(/Times without a zone are Europe\/Berlin, as you said\./)).toHaveLength(2)
    const [first] = get().cards
    expect(first?.state.kind === 'ready' && first.state.inspected.source.first).toBe('2026-02-17T12:00:00Z')
  })

  it('a number answers, and an answer can be taken back', async () => {
    const { user, get } = await renderApp(<ImportPage takeKeys={null} />, { postmortems: example })
    get().addFiles([localFile('a.csv')])
    const option = await screen.findByRole('button', { name: /^UTC/ })
    option.focus()
    await user.keyboard('1')
    await user.click(await screen.findByRole('button', { name: 'Change' }))
    await screen.findByRole('button', { name: /^UTC/ })
    expect(take().disabled).toBe(true)
  })

  it('a web page saved as CSV says so and can be left out', async () => {
    const { user, get } = await renderApp(<ImportPage takeKeys={null} />, { postmortems: example })
    get().addFiles([new File(['<!doctype html><html><body>Sign in</body></html>'], 'queue.csv')])
    await screen.findByText('Not read')
    expect(screen.getByText(/^queue\.csv is .*, whatever its name says\.$/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Read queue.csv as another format, or leave it out' }))
    await user.click(screen.getByRole('menuitem', { name: 'Leave this file out' }))
    expect(get().cards).toEqual([])
  })

  it('columns that nothing names can be told by hand, and are known the next time', async () => {
    const { user, get } = await renderApp(<ImportPage takeKeys={null} />, { postmortems: example })
    const rows = ['"A","B"', ...Array.from({ length: 4 }, (_, n) => `"step ${n} was taken","day ${n}"`)]
    get().addFiles([new File([`${rows.join('\n')}\n`], 'log.csv')])
    await user.click(await screen.findByText('Say what its columns are…'))
    await user.selectOptions(await screen.findByLabelText('What “A” is'), 'What happened')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Use mapping' }).disabled).toBe(true)
    await user.selectOptions(screen.getByLabelText('What “B” is'), 'Time')
    await user.click(screen.getByRole('button', { name: 'Use mapping' }))
    expect(get().cards[0]?.options).toMatchObject({ format: 'event-csv', map: { text: 'A', time: 'B' } })
    expect(get().settings.columnMaps).toEqual({ 'A\tB': { text: 'A', time: 'B' } })
  })
})
