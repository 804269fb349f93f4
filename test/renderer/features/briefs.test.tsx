import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Account } from '../../../core/postmortem/account.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { LettersPart } from '../../../renderer/features/briefs/LettersPart.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, mark, start } from './incident.ts'

afterEach(cleanup)

const account = (id: string, name: string, csm: string, delayedMessages: number): Account => ({
  id,
  name,
  workspace: `ws-${id}`,
  csm,
  csmEmail: `${csm.split(' ')[0]?.toLowerCase()}@house.example`,
  delayedMessages,
  maxDelayMinutes: 12,
  origin: null,
})
const accounts = [
  account('a-1', 'Oak Printing', 'Mira Holm', 900),
  account('a-2', 'Oak Printing', 'Theo Brandt', 100),
  account('b-1', 'Fern Parcels', 'Theo Brandt', 400),
]
const affected = (change: Partial<Postmortem> = {}): Postmortem =>
  incident({
    accounts,
    marks: [mark('impactStart', '06:40'), mark('impactEnd', '07:55')],
    sections: [{ id: 'summary', audience: 'customer', text: 'Labels could not be printed.' }],
    ...change,
  })
const open = async (postmortem: Postmortem) =>
  renderApp(<LettersPart preview={(document) => <p>letter: {document.subtitle}</p>} />, start(postmortem))

describe('letters and call sheets', () => {
  it('ask for a list where there is none', async () => {
    await open(affected({ accounts: [] }))
    await screen.findByText('Letters need a list of affected accounts')
  })

  it('go one to an account or one to a row, which is asked once and kept', async () => {
    const { user, get } = await open(affected())
    await screen.findByText('2 letters, 2 call sheets for insiders')
    expect(screen.getByLabelText('account (2)')).toBeTruthy()
    await user.click(screen.getByLabelText('row (3)'))
    await screen.findByText('3 letters, 2 call sheets for insiders')
    expect(get().postmortem?.letters?.unit).toBe('row')
  })

  it('propose the CSM with most late messages, and take another one', async () => {
    const { user, get } = await open(affected())
    const lead = await screen.findByLabelText<HTMLSelectElement>('Lead CSM of Oak Printing')
    expect(lead.value).toBe('Mira Holm')
    await user.selectOptions(lead, 'Theo Brandt')
    expect(get().postmortem?.letters?.leads).toEqual({ 'Oak Printing': 'Theo Brandt' })
    await waitFor(() => expect(screen.getByText('2 letters, 2 call sheets for insiders')).toBeTruthy())
  })

  it('show one before it is made', async () => {
    const { user } = await open(affected())
    await user.click(await screen.findByRole('button', { name: 'Fern Parcels' }))
    const preview = screen.getByLabelText('Letter to Fern Parcels')
    expect(within(preview).getByText(/letter: For Fern Parcels/)).toBeTruthy()
  })

  it('hold the one that names another account, name the place, and let the others go', async () => {
    const text = 'Labels could not be printed. Oak Printing told us first.'
    const { user, host, get } = await open(affected({ sections: [{ id: 'summary', audience: 'customer', text }] }))
    await screen.findByText(
      /1 of 2 letters are ready\. 1 is held: the one for Fern Parcels names Oak Printing in “Summary”/,
    )
    await user.click(screen.getByRole('button', { name: 'Save the 1' }))
    await screen.findByText(/^Saved in/)
    const files = host.exports[0]?.files.map(({ file }) => file) ?? []
    expect(files.filter((file) => file.endsWith('.eml'))).toHaveLength(1)
    expect(files.join('\n')).not.toContain('Fern Parcels -')
    await user.click(screen.getByRole('button', { name: 'It is no account here: allow' }))
    await screen.findByRole('button', { name: 'Make 2 letters' })
    expect(get().postmortem?.decisions).toMatchObject([{ key: 'word:oak printing', choice: 'allow' }])
  })

  it('are saved as one version, with how they were made', async () => {
    const { user, host, get } = await open(affected())
    await user.click(await screen.findByRole('button', { name: 'Make 2 letters' }))
    await screen.findByText(/^Saved in/)
    const files = host.exports[0]?.files ?? []
    expect(files.map(({ format }) => format).sort()).toEqual(
      ['docx', 'docx', 'docx', 'docx', 'eml', 'eml', 'html', 'html', 'md', 'md', 'md', 'md'].sort(),
    )
    const letter = files.find(({ file }) => /Oak Printing - .*\.md$/.test(file))
    expect(letter?.file).toMatch(/^Mira Holm\/Oak Printing - .* - v1\.md$/)
    expect(new TextDecoder().decode(letter?.bytes)).toContain('Version 1, 1 Dec 2025 12:00 UTC')
    const draft = new TextDecoder().decode(files.find(({ format }) => format === 'eml')?.bytes)
    expect(draft).toMatch(/^To: \r\n/)
    expect(draft).toContain('X-Unsent: 1')
    expect(get().postmortem?.exports).toMatchObject([
      { version: 1, audience: 'internal', briefs: { letters: 2, callSheets: 2, unit: 'account' } },
    ])
  })

  it('are not made while the report for customers is blocked', async () => {
    const marks = [mark('impactStart', '06:40', { confirmed: false }), mark('impactEnd', '07:55')]
    const text = 'It lasted [1 h 15 min](fact:impact.duration).'
    await open(affected({ marks, sections: [{ id: 'summary', audience: 'customer', text }] }))
    await screen.findByText(/the report for customers, and so its letters/)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Make 2 letters' }).disabled).toBe(true)
  })
})
