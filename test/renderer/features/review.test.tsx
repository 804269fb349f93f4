import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Comment } from '../../../core/postmortem/review.ts'
import { CommentsPanel } from '../../../renderer/features/review/CommentsPanel.tsx'
import { ReviewCommands } from '../../../renderer/features/review/ReviewCommands.tsx'
import { ReviewPart } from '../../../renderer/features/review/ReviewPart.tsx'
import { added, gone, kept, lineOf, wordOf } from '../../kit/editWord.ts'
import { renderApp } from '../../kit/renderApp.tsx'
import { incident, start } from './incident.ts'

afterEach(cleanup)

const comment = (id: string, quote: string, more: Partial<Comment> = {}): Comment => ({
  id,
  section: 'summary',
  quote,
  occurrence: 0,
  author: 'Ada Quill',
  at: '2025-11-25T08:00:00Z',
  text: `About ${quote}`,
  resolved: false,
  replies: [],
  ...more,
})

const talked = (comments: Comment[]) => start(incident({ comments }))

const cardOf = (id: string) => {
  const card = document.querySelector<HTMLElement>(`[data-comment="${id}"]`)
  if (card === null) throw new Error(`no card ${id}`)
  return within(card)
}

describe('the comments tab', () => {
  it('says what to do while there is none', async () => {
    await renderApp(<CommentsPanel />, talked([]))
    expect(screen.getByText(/^No comments yet/)).toBeTruthy()
  })

  it('shows threads by section, those without a place apart, settled ones folded', async () => {
    const { user } = await renderApp(
      <CommentsPanel />,
      talked([
        comment('a', 'labelled late'),
        comment('b', 'not a word of it'),
        comment('c', 'Parcels', { resolved: true }),
        comment('d', 'A disk', { section: 'root-cause' }),
      ]),
    )
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Summary 1',
      'Contributing factors 1',
      'Place lost 1',
    ])
    expect(cardOf('b').getByText(/^Place lost: /)).toBeTruthy()
    await user.click(screen.getByText('Settled'))
    expect(cardOf('c').getByText('Resolved')).toBeTruthy()
  })

  it('walks by arrows, R resolves, and an answer opens a thread again', async () => {
    const { user, get } = await renderApp(
      <CommentsPanel />,
      talked([comment('a', 'Parcels'), comment('b', 'labelled late')]),
    )
    await user.click(cardOf('a').getByRole('button', { name: 'Reply' }))
    await user.keyboard('I looked: yes.{Control>}{Enter}{/Control}')
    expect(get().postmortem?.comments[0]?.replies).toMatchObject([{ author: 'Rita Okafor', text: 'I looked: yes.' }])
    cardOf('a').getByText('Parcels').focus()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('labelled late'))
    await user.keyboard('r')
    expect(get().postmortem?.comments.map(({ resolved }) => resolved)).toEqual([false, true])
    act(() => get().undo())
    expect(get().postmortem?.comments.map(({ resolved }) => resolved)).toEqual([false, false])
  })

  it('[Q4] takes a suggestion as one undo step, and says when a live value would go', async () => {
    const text = 'Parcels were labelled late for [2 h](fact:impact.duration).'
    const postmortem = incident({
      sections: [{ id: 'summary', audience: 'customer', text }],
      comments: [
        comment('a', 'labelled late', { suggestion: 'labelled too late' }),
        comment('b', 'for 2 h', { suggestion: 'for hours' }),
      ],
    })
    const { user, get } = await renderApp(<CommentsPanel />, start(postmortem))
    expect(cardOf('b').getByText(/A live value becomes plain words/)).toBeTruthy()
    await user.click(cardOf('a').getByRole('button', { name: 'Take' }))
    expect(get().postmortem?.sections[0]?.text).toContain('labelled too late')
    expect(get().past).toHaveLength(1)
    await user.click(cardOf('b').getByRole('button', { name: 'Don’t take' }))
    expect(get().postmortem?.sections[0]?.text).toContain('fact:impact.duration')
    expect(get().postmortem?.comments[1]?.verdict).toMatchObject({ choice: 'not', by: 'Rita Okafor' })
  })

  it('[Q2] offers no way to take a suggestion whose place is lost', async () => {
    await renderApp(<CommentsPanel />, talked([comment('a', 'gone words here', { suggestion: 'x' })]))
    expect(cardOf('a').getByRole<HTMLButtonElement>('button', { name: 'Take' }).disabled).toBe(true)
  })

  it('asks for a name with the first thing that carries one', async () => {
    const { user, get } = await renderApp(<CommentsPanel />, {
      ...talked([]),
      settings: { ...talked([]).settings, you: null },
    })
    act(() => get().viewReview({ commenting: { section: 'summary', quote: 'Parcels', occurrence: 0 } }))
    await user.type(screen.getByLabelText('Comment'), 'Which ones?')
    const name = screen.getByLabelText('Your name')
    await user.clear(name)
    await user.type(name, 'Noor Idris')
    await user.click(screen.getByRole('button', { name: 'Comment' }))
    await waitFor(() => expect(get().postmortem?.comments[0]).toMatchObject({ author: 'Noor Idris', quote: 'Parcels' }))
    expect(get().settings.you).toMatchObject({ name: 'Noor Idris', initials: 'NI' })
  })
})

describe('the review', () => {
  it('[Q5] goes from draft to approved with names, and [Q6] shows what changed since', async () => {
    const { user, get } = await renderApp(
      <>
        <ReviewPart />
        <ReviewCommands />
      </>,
      start(incident()),
    )
    act(() => void get().run('review.signOff'))
    await user.click(screen.getByRole('button', { name: 'Send to review' }))
    expect(screen.getByText(/^In review by Rita Okafor/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Sign off' }))
    await waitFor(() => expect(screen.getByText('It is as it was signed.')).toBeTruthy())
    act(() =>
      get().edit('Write', (now) => ({
        ...now,
        sections: now.sections.map((one) =>
          one.id === 'summary' ? { ...one, text: 'Parcels were labelled very late.' } : one,
        ),
      })),
    )
    const changed = within(await screen.findByRole('region', { name: 'Changed since sign-off' }))
    expect(changed.getByText('1 section · 1 word')).toBeTruthy()
    expect(changed.getByText('very').tagName).toBe('INS')
    act(() => get().undo())
    expect(screen.queryByRole('region', { name: 'Changed since sign-off' })).toBeNull()
  })

  it('[Q10] reads a Word file back: its changes wait beside the text until they are taken', async () => {
    const { user, get } = await renderApp(<ReviewPart />, start(incident()))
    await user.click(screen.getByRole('button', { name: 'Open the review' }))
    const bytes = wordOf(
      lineOf(kept('Parcels were labelled ') + gone('late') + added('slowly') + kept('.'), '_summary_1'),
    )
    const file = new File([new Uint8Array(bytes)], 'legal.docx')
    await user.upload(screen.getByLabelText('Word file to read back'), file)
    await screen.findByText('1 change from legal.docx waits in the comments.')
    const before = get().postmortem?.sections
    await screen.findByText('From legal.docx')
    const card = cardOf(get().postmortem?.comments[0]?.id ?? '')
    await user.click(card.getByRole('button', { name: 'Take' }))
    expect(get().postmortem?.sections[0]?.text).toBe('Parcels were labelled slowly.')
    act(() => get().undo())
    expect(get().postmortem?.sections).toBe(before)
    act(() => get().undo())
    expect(get().postmortem?.comments).toEqual([])
  })

  it('[Q11] says why a file can’t be read and changes nothing', async () => {
    const { user, get } = await renderApp(<ReviewPart />, start(incident()))
    await user.click(screen.getByRole('button', { name: 'Open the review' }))
    await user.upload(screen.getByLabelText('Word file to read back'), new File(['no zip'], 'notes.docx'))
    await screen.findByText('notes.docx was not read. Nothing was changed.')
    expect(get().news.at(-1)).toMatchObject({ kind: 'trouble', text: expect.stringContaining('notes.docx') })
    expect(get().past).toEqual([])
  })

  it('[Q12] warns once before customers get what nobody approved', async () => {
    const { user, get } = await renderApp(<ReviewPart />, start(incident()))
    expect(screen.queryByText(/^Nobody has approved/)).toBeNull()
    act(() => get().view({ audience: 'customer' }))
    await user.click(screen.getByRole('button', { name: 'Export it all the same' }))
    expect(screen.queryByText(/^Nobody has approved/)).toBeNull()
    act(() => get().undo())
    expect(screen.getByText(/^Nobody has approved/)).toBeTruthy()
    await act(async () => void (await get().saveExport('customer', [])))
    expect(screen.queryByText(/^Nobody has approved/)).toBeNull()
    expect(get().news.filter(({ text }) => text.startsWith('Saved all the same. Nobody'))).toHaveLength(1)
    await act(async () => void (await get().saveExport('customer', [])))
    expect(get().news.filter(({ text }) => text.startsWith('Saved all the same. Nobody'))).toHaveLength(1)
  })

  it('[Q12] warns once more when it was changed after it was approved', async () => {
    const { get } = await renderApp(<ReviewPart />, start(incident()))
    await act(async () => void (await get().signOff()))
    act(() => get().view({ audience: 'customer' }))
    expect(screen.queryByText(/It was changed after/)).toBeNull()
    act(() => get().edit('Title', (now) => ({ ...now, title: 'Labels late' })))
    await screen.findByText(/^It was changed after Rita Okafor approved it/)
    await act(async () => void (await get().saveExport('customer', [])))
    await waitFor(() => expect(screen.queryByText(/^It was changed after/)).toBeNull())
  })

  it('[Q7] ticks the checklist with a name', async () => {
    const { user, get } = await renderApp(<ReviewPart />, start(incident()))
    await user.click(screen.getByRole('button', { name: 'Open the review' }))
    await user.click(screen.getAllByRole('checkbox')[0] ?? document.body)
    await waitFor(() => expect(get().postmortem?.reviewed).toMatchObject([{ by: 'Rita Okafor' }]))
  })
})
