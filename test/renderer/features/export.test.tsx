import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { ExportPart } from '../../../renderer/features/export/ExportPart.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, mark, start } from './incident.ts'

afterEach(cleanup)

const summary = (text: string): Postmortem => incident({ sections: [{ id: 'summary', audience: 'customer', text }] })

const open = async (postmortem: Postmortem, audience: 'internal' | 'customer') => {
  const part = (
    <ExportPart
      letters="letters"
      page="page"
      left="left"
      words="words"
      blockedWords={() => null}
      postedForm={({ text }) => <p>posted: {text}</p>}
    />
  )
  const opened = await renderApp(part, start(postmortem))
  opened.get().view({ audience })
  await waitFor(() =>
    expect(
      screen.getByText(audience === 'customer' ? 'What is left out for customers' : 'What is left out'),
    ).toBeTruthy(),
  )
  return opened
}
const saveButton = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Save(?: \d+ formats)?$/ })

describe('the export step', () => {
  it('shows the post as customers would read it and names what is left out', async () => {
    await open(summary('Labels could not be printed.\n\n:::internal\nlabel-7 ran full.\n:::'), 'customer')
    const post = screen.getByLabelText<HTMLTextAreaElement>('Post preview').value
    expect(post).toContain('Labels could not be printed.')
    expect(post).not.toContain('label-7')
    expect(screen.getByText('1 internal text · 3 internal events')).toBeTruthy()
  })

  it('blocks a customer export on a fact that is only proposed, and lets it go once it is confirmed', async () => {
    const chip = 'It lasted [1 h 15 min](fact:impact.duration).'
    const marks = [mark('impactStart', '06:40', { confirmed: false }), mark('impactEnd', '07:55')]
    const { get } = await open({ ...summary(chip), marks }, 'customer')
    expect(saveButton().disabled).toBe(true)
    expect(screen.getByText('Blocks this export')).toBeTruthy()
    expect(screen.getByText(/Nothing can leave yet: 2 findings block this export/)).toBeTruthy()
    get().edit('Confirm', (now) => ({ ...now, marks: now.marks.map((one) => ({ ...one, confirmed: true })) }))
    await waitFor(() => expect(saveButton().disabled).toBe(false))
  })

  it('does not block insiders', async () => {
    const marks = [mark('impactStart', '06:40', { confirmed: false }), mark('impactEnd', '07:55')]
    await open({ ...summary('It lasted [1 h 15 min](fact:impact.duration).'), marks }, 'internal')
    expect(saveButton().disabled).toBe(false)
  })

  it('saves the ticked formats through the host and notes that they left', async () => {
    const { user, get, host } = await open(summary('Labels could not be printed.'), 'customer')
    await user.click(screen.getByLabelText('Save as Word document'))
    await user.click(screen.getByLabelText('Save as Status-page post'))
    await user.click(saveButton())
    await screen.findByText(/^Saved in/)
    expect(host.exports.map(({ audience, files }) => [audience, files.map(({ format }) => format)])).toEqual([
      ['customer', ['md']],
    ])
    expect(get().postmortem?.exports).toMatchObject([{ version: 1, audience: 'customer' }])
    const [file] = host.exports[0]?.files ?? []
    expect(file?.file).toMatch(/ - v1\.md$/)
    expect(new TextDecoder().decode(file?.bytes)).toContain('Version 1, 1 Dec 2025 12:00 UTC')
  })

  it('shows every format, says what is drawn by us, and saves one alone', async () => {
    const { user, host } = await open(summary('Labels could not be printed.'), 'customer')
    for (const [title, note] of [
      ['Word document', 'Word’s'],
      ['Web page', 'light or dark'],
      ['PDF', 'Drawn by Faultline'],
    ] as const) {
      await user.click(screen.getByRole('button', { name: new RegExp(`^${title}`) }))
      expect(screen.getByLabelText(`${title} preview`).textContent).toContain('Labels could not be printed.')
      expect(screen.getByText(new RegExp(note))).toBeTruthy()
    }
    await user.click(screen.getByRole('button', { name: /^Summary/ }))
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('Summary preview').value).toContain('Data lost'),
    )
    await user.selectOptions(screen.getByLabelText('Form'), 'slack')
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Summary preview').value).toMatch(/^\*/))
    await user.click(screen.getByRole('button', { name: 'Save this one' }))
    await screen.findByText(/^Saved in/)
    expect(host.exports.at(-1)?.files.map(({ format }) => format)).toEqual(['slack'])
  })

  it('saves nothing and says why where no PDF can be printed', async () => {
    const { user, host } = await open(summary('Labels could not be printed.'), 'customer')
    await user.click(screen.getByRole('button', { name: /^PDF/ }))
    await user.click(screen.getByRole('button', { name: 'Save this one' }))
    await screen.findByText(/no browser that prints was found.*Nothing was saved/)
    expect(host.exports).toEqual([])
  })

  it('takes the paper, and a company’s look, and says when that look can’t be taken', async () => {
    const { user, host, get } = await open(summary('Labels could not be printed.'), 'customer')
    await user.click(screen.getByRole('button', { name: /^Word document/ }))
    await user.click(screen.getByRole('button', { name: 'Paper and look: A4' }))
    await user.click(screen.getByLabelText('Letter'))
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Save this one' }))
    await screen.findByText(/^Saved in/)
    expect(get().postmortem?.exports.at(-1)).toMatchObject({ paper: 'letter' })
    await user.click(screen.getByRole('button', { name: 'Paper and look: Letter' }))
    const file = new File(['no Word file'], 'house.docx')
    await user.upload(screen.getByLabelText('Company’s Word file'), file)
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Save this one' }))
    await screen.findByText(/can't be taken over.*Nothing was saved/)
    expect(host.exports).toHaveLength(1)
  })

  it('lists by name what customers do not get, with a way there', async () => {
    const { user, get } = await open(summary('Labels.\n\n:::internal\nlabel-7 ran full.\n:::'), 'customer')
    await user.click(screen.getByText('Show them'))
    await user.click(screen.getByRole('button', { name: 'Summary, 1 internal part' }))
    expect(get().revealed).toMatchObject({ step: 'overview', section: 'summary' })
  })

  it('offers what changed once a version has left', async () => {
    const { user, get } = await open(summary('Labels could not be printed.'), 'customer')
    await user.click(screen.getByLabelText('Save as Word document'))
    await user.click(screen.getByLabelText('Save as Status-page post'))
    await user.click(saveButton())
    await screen.findByText(/^Saved in/)
    get().edit('More', (now) => ({
      ...now,
      sections: now.sections.map((one) => ({ ...one, text: `${one.text}\n\nNow they are.` })),
    }))
    await user.click(await screen.findByRole('button', { name: /^What changed/ }))
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('What changed preview').value).toContain(
        '**New:** Now they are.',
      ),
    )
  })

  it('leads to letters, the page and what has left', async () => {
    const { user } = await open(summary('Labels.'), 'customer')
    await user.click(screen.getByRole('button', { name: /^Letters and call sheets/ }))
    expect(screen.getByText('letters')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^What has left/ }))
    expect(screen.getByText('left')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Status-page post/ }))
    expect(screen.getByLabelText('Post preview')).toBeTruthy()
  })
})
