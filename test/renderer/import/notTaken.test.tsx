import { cleanup, configure, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EvidencePanel } from '../../../renderer/features/checks/EvidencePanel.tsx'
import { NotTakenPage } from '../../../renderer/features/import/chat/NotTakenPage.tsx'
import { NotTakenLine } from '../../../renderer/features/timeline/NotTakenLine.tsx'
import { useApp } from '../../../renderer/store/useApp.ts'
import { draft } from '../../kit/openStore.ts'
import { renderApp } from '../../kit/renderApp.tsx'

configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)

const said = (second: number, user: string, text: string) => ({
  type: 'message',
  user,
  text,
  ts: `${1_935_655_200 + second}.000100`,
})
const talk = [
  said(0, 'quay', 'good morning'),
  said(10, 'quay', 'the ticket desk is down'),
  said(20, 'tide', 'the ferry is late as well'),
  said(5000, 'quay', 'rolled back the desk'),
]

/** The timeline's line, the panel and the page, as the frame shows them. */
function Parts() {
  const page = useApp((state) => state.page)
  const postmortem = useApp((state) => state.postmortem)
  if (page === 'not-taken') return <NotTakenPage />
  return (
    postmortem && (
      <>
        <NotTakenLine postmortem={postmortem} />
        <EvidencePanel />
      </>
    )
  )
}

const opened = async () => {
  const app = await renderApp(<Parts />, { postmortems: { own: { desk: draft('Ticket desk') } } })
  await app.get().open('own', 'desk')
  app.get().addFiles([new File([JSON.stringify(talk)], '2031-05-04.json')])
  await waitFor(() => expect(app.get().cards[0]?.state.kind).toBe('ready'))
  await app.get().takeIn()
  app.get().goStep('timeline')
  return app
}

describe('messages that were not taken', () => {
  it('stay with the timeline, and one of them can be taken after all, in one step', async () => {
    const { user, get } = await opened()
    expect(get().postmortem?.events).toHaveLength(2)
    await user.click(await screen.findByRole('button', { name: '2 messages not taken' }))
    const options = await screen.findAllByRole('option', { selected: false })
    expect(options.filter((one) => one.closest('[role=listbox]'))).toHaveLength(2)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add messages' }).disabled).toBe(true)
    screen.getByRole('listbox', { name: 'Messages' }).focus()
    await user.keyboard('j ')
    await user.click(screen.getByRole('button', { name: 'Add 1 message' }))
    expect(get()).toMatchObject({ page: 'postmortem', step: 'timeline' })
    expect(get().postmortem?.events.map(({ text }) => text)).toEqual([
      'the ticket desk is down',
      'the ferry is late as well',
      'rolled back the desk',
    ])
    await screen.findByRole('button', { name: '1 message not taken' })
    get().undo()
    expect(get().postmortem?.events).toHaveLength(2)
  })

  it('are found from the evidence, by the words that were typed there', async () => {
    const { user, get } = await opened()
    await user.type(await screen.findByLabelText('Find in the evidence'), 'ferry')
    await user.click(screen.getByRole('button', { name: 'Look in 2 messages not taken' }))
    await screen.findByText('the ferry is late as well', { selector: '.message-text' })
    expect(screen.queryByText('good morning', { selector: '.message-text' })).toBeNull()
    expect(get().run('timeline.notTaken')).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Back' }))
    expect(get().run('timeline.notTaken')).toBe(true)
    expect(get().page).toBe('not-taken')
  })

  it('say so when the kept bytes can not be read', async () => {
    const { user, host } = await opened()
    host.attachments.clear()
    await user.click(await screen.findByRole('button', { name: '2 messages not taken' }))
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})
