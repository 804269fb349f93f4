import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { moveEdge } from '../../../core/postmortem/marks.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { ExportRecord } from '../../../core/postmortem/review.ts'
import { MoveQuestion } from '../../../renderer/features/checks/MoveQuestion.tsx'
import { MarkForm } from '../../../renderer/features/timeline/MarkForm.tsx'
import { useApp } from '../../../renderer/store/useApp.ts'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, start } from './incident.ts'

afterEach(cleanup)

const record = (change: Partial<ExportRecord> = {}): ExportRecord => ({
  version: 1,
  at: '2025-03-04T09:40:00Z',
  audience: 'customer',
  folder: '2025-03-04-customer-v1',
  files: [
    { file: 'labels-customer.docx', format: 'docx', sha256: 'c'.repeat(64) },
    { file: 'labels-customer.md', format: 'md', sha256: 'd'.repeat(64) },
  ],
  handedTo: 'Northwind support',
  said: { impactStart: '2025-03-03T06:40:00Z', impactEnd: '2025-03-03T07:55:00Z' },
  ...change,
})

const told = (change: Partial<Postmortem> = {}) =>
  incident({
    sections: [{ id: 'summary', audience: 'customer', text: 'It lasted [1 h 15 min](fact:impact.duration).' }],
    exports: [record()],
    ...change,
  })

/** The form that moves the end, and what asks about it: as they stand on the page together. */
function Page() {
  const postmortem = useApp((state) => state.postmortem)
  return (
    <>
      {postmortem && <MarkForm name="impactEnd" postmortem={postmortem} onDone={() => {}} />}
      <MoveQuestion />
    </>
  )
}

const endOf = (postmortem: Postmortem | null) => postmortem?.marks.find(({ name }) => name === 'impactEnd')?.at
const summaryOf = (postmortem: Postmortem | null) => postmortem?.sections[0]?.text

describe('moving a mark that has been told', () => {
  it('[F15] asks first, with the places here counted and the documents that still say the old time', async () => {
    const { get, user } = await renderApp(<Page />, start(told()))
    await user.click(screen.getByRole('button', { name: '+1 min' }))
    expect(endOf(get().postmortem)).toBe('2025-03-03T07:55:00Z')
    const box = screen.getByRole('dialog', { name: 'A mark moves that has been told' })
    expect(box.querySelector('p')?.textContent).toBe(
      'Impact end moves from 07:55 to 07:56. 3 places change here; 2 documents that you handed over still say 07:55.',
    )
    expect(document.activeElement?.textContent).toBe('Move')
    expect([...box.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Move',
      'Move and list them',
      'Leave it',
    ])
  })

  it('[F15] moves mark and sentences in one step of undo, and asks no more once they differ', async () => {
    const { get, user } = await renderApp(<Page />, start(told()))
    await user.click(screen.getByRole('button', { name: '+1 min' }))
    await user.click(screen.getByRole('button', { name: 'Move' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(endOf(get().postmortem)).toBe('2025-03-03T07:56:00Z')
    expect(summaryOf(get().postmortem)).toBe('It lasted [1 h 16 min](fact:impact.duration).')
    expect(get().past).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: '+1 min' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(endOf(get().postmortem)).toBe('2025-03-03T07:57:00Z')
    get().undo()
    expect([endOf(get().postmortem), summaryOf(get().postmortem)]).toEqual([
      '2025-03-03T07:55:00Z',
      'It lasted [1 h 15 min](fact:impact.duration).',
    ])
  })

  it('[F15] leaves everything as it was by its button, by Esc and by going elsewhere', async () => {
    const { get, user } = await renderApp(<Page />, start(told()))
    const before = get().postmortem
    const leave = [
      () => user.click(screen.getByRole('button', { name: 'Leave it' })),
      () => user.keyboard('{Escape}'),
      () => fireEvent.pointerDown(document.body),
    ]
    for (const act of leave) {
      await user.click(screen.getByRole('button', { name: '+1 min' }))
      expect(screen.getByRole('dialog')).toBeTruthy()
      await act()
      expect(screen.queryByRole('dialog')).toBeNull()
      expect(get().postmortem).toBe(before)
      expect(get().past).toEqual([])
    }
  })

  it('[F15] lists what changed here with the way there, and what out there did not', async () => {
    const { get, user } = await renderApp(<Page />, start(told()))
    await user.click(screen.getByRole('button', { name: '+1 min' }))
    await user.click(screen.getByRole('button', { name: 'Move and list them' }))
    const list = screen.getByRole('dialog', { name: 'What moved' })
    expect(endOf(get().postmortem)).toBe('2025-03-03T07:56:00Z')
    expect(list.textContent).toContain(
      'Word, Markdown for customers, version 1 of 4 Mar 2025 09:40 UTC, handed to Northwind support',
    )
    const rows = [...list.querySelectorAll('li')].map(({ textContent }) => textContent)
    expect(rows).toContain('Summary1 h 15 min 1 h 16 min')
    expect(rows).toContain('Impact end07:55 UTC 07:56 UTC')
    await user.click(screen.getByRole('button', { name: 'Summary' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(get().revealed).toMatchObject({ step: 'overview', section: 'summary' })
  })

  it('asks whichever way it is moved, and of what was only saved says so', async () => {
    const { handedTo: _, ...saved } = record({ files: [{ file: 'a.docx', format: 'docx', sha256: 'c'.repeat(64) }] })
    const { get } = await renderApp(<Page />, start(told({ exports: [saved] })))
    get().edit('Move impact end', (now) => moveEdge(now, 'end', '2025-03-03T08:10:00Z'), 'edge:end')
    expect(get().moving?.label).toBe('Move impact end')
    expect((await screen.findByRole('dialog')).textContent).toContain('1 document that you saved still says 07:55.')
  })

  it('does not ask where nothing left, nor about other edits', async () => {
    const { get, user } = await renderApp(<Page />, start(told({ exports: [] })))
    await user.click(screen.getByRole('button', { name: '+1 min' }))
    expect(endOf(get().postmortem)).toBe('2025-03-03T07:56:00Z')
    get().edit('Rename', (now) => ({ ...now, title: 'Labels' }))
    expect(get().moving).toBeNull()
  })
})
