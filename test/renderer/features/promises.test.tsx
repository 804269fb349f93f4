import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { digest } from '../../../core/library/digest.ts'
import { ledgerOf } from '../../../core/library/ledger.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { Promises } from '../../../renderer/features/action-items/Promises.tsx'
import { someAction } from '../../core/library/someLibrary.ts'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, mark, start } from './incident.ts'

afterEach(cleanup)

const promised = someAction('a1', {
  title: 'Put a limit on the label queue',
  status: 'done',
  completed: '2025-11-28T10:00:00Z',
  public: { note: 'In progress: a limit on the queue', promised: { date: '2025-12-31', text: 'by the end of 2025' } },
})
const summary = (text: string, change: Partial<Postmortem> = {}) =>
  incident({ sections: [{ id: 'summary', audience: 'customer', text }], actions: [promised], ...change })

async function press(postmortem: Postmortem) {
  const held = start(postmortem)
  const [folder = ''] = Object.keys(held.postmortems?.own ?? {})
  const rows = ledgerOf([digest(folder, postmortem)], { asOf: '2025-12-01', nameOf: (name) => name })
  const opened = await renderApp(<Promises rows={rows} />, held)
  await opened.user.click(screen.getByRole('button', { name: 'Make post and updated report' }))
  await waitFor(() => expect(opened.get().step).toBe('export'))
  return opened
}

describe('what customers were promised', () => {
  it('[R47] becomes the next report and the post that tells of it', async () => {
    const { get, host } = await press(summary('Labels could not be printed.'))
    expect(get()).toMatchObject({ page: 'postmortem', audience: 'customer', leavingView: 'follow-up' })
    expect(host.exports.map(({ audience, files }) => [audience, files.map(({ format }) => format)])).toEqual([
      ['customer', ['docx', 'md']],
    ])
    expect(get().postmortem?.exports).toMatchObject([{ version: 1, audience: 'customer' }])
  })

  it('[R47] leaves nothing where something blocks the report, and shows what does', async () => {
    const marks = [mark('impactStart', '06:40', { confirmed: false }), mark('impactEnd', '07:55')]
    const { get, host } = await press(summary('It lasted [1 h 15 min](fact:impact.duration).', { marks }))
    expect(get()).toMatchObject({ audience: 'customer', leavingView: 'documents' })
    expect(host.exports).toEqual([])
    expect(get().news.at(-1)?.text ?? get().news[0]?.text).toContain('blocks')
  })
})
