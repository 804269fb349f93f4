import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { LeavingCommands } from '../../../renderer/features/publish/LeavingCommands.tsx'
import { LeftPart } from '../../../renderer/features/publish/LeftPart.tsx'
import { PagePart } from '../../../renderer/features/publish/PagePart.tsx'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, mark, start } from './incident.ts'

afterEach(cleanup)

const text = 'Labels could not be printed for an hour. No label was lost.'
const report = (change: Partial<Postmortem> = {}): Postmortem =>
  incident({
    marks: [mark('impactStart', '06:40'), mark('impactEnd', '07:55')],
    sections: [{ id: 'summary', audience: 'customer', text }],
    ...change,
  })

describe('what is public', () => {
  it('keeps what was posted: the text, when and where', async () => {
    const { user, get } = await renderApp(<PagePart />, start(report()))
    get().view({ leavingView: 'posted' })
    const posted = await screen.findByLabelText<HTMLTextAreaElement>('Text as it was posted')
    expect(posted.value).toContain('Labels could not be printed')
    const time = screen.getByLabelText('Posted at (UTC)')
    await user.clear(time)
    await user.type(time, 'yesterday')
    const note = screen.getByRole<HTMLButtonElement>('button', { name: 'Note that it was posted' })
    expect(note.disabled).toBe(true)
    await user.clear(time)
    await user.type(time, '2026-02-03 10:05')
    await user.type(screen.getByLabelText('Link'), 'https://status.example/1')
    await user.click(note)
    expect(get().postmortem?.publications).toMatchObject([
      {
        at: '2026-02-03T10:05:00Z',
        page: 'statuspage',
        post: 'postmortem',
        text: posted.value,
        link: 'https://status.example/1',
      },
    ])
    expect(get().leavingView).toBe('left')
  })

  it('is compared with what is pasted; the new text has what is ticked', async () => {
    const { user, get } = await renderApp(
      <PagePart />,
      start(
        report({
          publications: [{ id: 'p', at: '2026-02-01T10:00:00Z', page: 'statuspage', post: 'postmortem', text }],
        }),
      ),
    )
    const field = await screen.findByLabelText('Text of the page')
    await user.click(field)
    await user.paste('Summary\nLabels could not be printed for half an hour. No label was lost. Ask your account team.')
    const body = await screen.findByLabelText<HTMLTextAreaElement>('New text of the page')
    expect(screen.getByText(/The page has 1 sentence that was not in your last post/)).toBeTruthy()
    expect(body.value).toContain('half an hour')
    expect(body.value).toContain('Ask your account team.')
    const rows = screen.getByRole('table', { name: 'Page, last posted, proposed' })
    await user.click(within(rows).getByRole('checkbox', { name: /^Change: Labels could not be printed for half/ }))
    expect(body.value).toContain('for an hour')
    expect(body.value).not.toContain('half an hour')
    await user.click(within(rows).getByRole('checkbox', { name: /^Keep: Ask your account team/ }))
    expect(body.value).not.toContain('Ask your account team.')
    expect(body.value).toMatch(/Updated \d+ \w+ \d{4}: the text was corrected\.$/)
    expect(screen.getByText(/nobody is notified/)).toBeTruthy()
    expect(get().postmortem?.sections[0]?.text).toBe(text)
  })

  it('of something else is one block and nothing is ticked', async () => {
    const { user } = await renderApp(<PagePart />, start(report()))
    await user.click(await screen.findByLabelText('Text of the page'))
    await user.paste('Bread needs flour and water.')
    await screen.findByText(/nothing like the postmortem/)
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false)
  })

  it('is reached by commands from anywhere in the postmortem', async () => {
    const { get } = await renderApp(<LeavingCommands />, start(report()))
    for (const [id, view] of [
      ['briefs.make', 'letters'],
      ['publish.posted', 'posted'],
      ['publish.compare', 'page'],
      ['publish.followUp', 'follow-up'],
      ['export.handed', 'left'],
    ] as const) {
      get().goStep('overview')
      expect(get().run(id)).toBe(true)
      expect([get().step, get().leavingView]).toEqual(['export', view])
    }
  })
})

describe('what has left', () => {
  const bytes = (words: string) => new Uint8Array(new TextEncoder().encode(words))

  it('says so while nothing has', async () => {
    await renderApp(<LeftPart />, start(report()))
    await screen.findByText('Nothing has left yet.')
  })

  it('is listed with whom it was handed to, checked, and shared', async () => {
    const { user, get, host } = await renderApp(<LeftPart />, start(report()))
    const files = [{ file: 'Report - v1.md', format: 'md', bytes: bytes('one') }]
    await get().saveExport('customer', files)
    await screen.findByText('For customers, version 1')
    await user.click(screen.getByRole('button', { name: 'Handed to…' }))
    await user.type(screen.getByLabelText('Who has it now?'), 'Oak Printing')
    await user.click(screen.getByRole('button', { name: 'Keep it' }))
    await screen.findByText('Handed to Oak Printing')
    expect(get().postmortem?.exports[0]?.handedTo).toBe('Oak Printing')
    await get().flush()
    await user.click(screen.getByRole('button', { name: 'Save again, same bytes' }))
    await screen.findByText('The file is there, byte for byte as it left.')
    await user.click(screen.getByRole('button', { name: 'Share as .zip' }))
    await waitFor(() => expect(host.calls.get('export.share')).toBe(1))
    await user.click(screen.getByRole('button', { name: 'Share as .faultline, internal copy' }))
    await waitFor(() => expect(get().news.at(-1)?.text).toContain('INTERNAL COPY.faultline'))
  })
})
