import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { ExportPart } from '../../../renderer/features/export/ExportPart.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, mark, start } from './incident.ts'

afterEach(cleanup)

const summary = (text: string): Postmortem => incident({ sections: [{ id: 'summary', audience: 'customer', text }] })

const open = async (postmortem: Postmortem, audience: 'internal' | 'customer') => {
  const opened = await renderApp(<ExportPart />, start(postmortem))
  opened.get().view({ audience })
  await waitFor(() =>
    expect(
      screen.getByText(audience === 'customer' ? 'What is left out for customers' : 'What is left out'),
    ).toBeTruthy(),
  )
  return opened
}
const saveButton = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Save/ })

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
    expect(screen.getByText(/Nothing can leave yet/)).toBeTruthy()
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
  })
})
