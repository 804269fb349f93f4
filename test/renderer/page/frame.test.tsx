import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { Notices } from '../../../renderer/app/Notices.tsx'
import { walkRegions } from '../../../renderer/app/regions.ts'
import { StartPage } from '../../../renderer/app/StartPage.tsx'
import { useAppCommands } from '../../../renderer/app/useAppCommands.ts'
import { useCommandList } from '../../../renderer/app/useCommandList.ts'
import { useKeyboard } from '../../../renderer/app/useKeyboard.ts'
import { usePaste } from '../../../renderer/app/usePaste.ts'
import { FirstRunPanel } from '../../../renderer/features/first-run/FirstRunPanel.tsx'
import { Palette } from '../../../renderer/features/palette/Palette.tsx'
import { StatusLine } from '../../../renderer/features/status-line/StatusLine.tsx'
import { draft } from '../../kit/openStore.ts'
import { renderApp } from '../../kit/renderApp.tsx'

afterEach(cleanup)

const postmortems = { own: { labels: draft('Late labels') } }
const settings = { last: { library: 'own', folder: 'labels', step: 'overview' } }

function Keys() {
  useAppCommands()
  useKeyboard()
  usePaste()
  return (
    <>
      <input aria-label="Some text" />
      <Palette commands={useCommandList()} />
    </>
  )
}

const paste = (target: EventTarget, text: string) => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

describe('the keyboard', () => {
  it('runs commands by their keys, sequences only outside text', async () => {
    const { user, get } = await renderApp(<Keys />, { postmortems, settings })
    await user.keyboard('{Control>}3{/Control}')
    expect(get().step).toBe('metrics')
    await user.type(screen.getByLabelText('Some text'), 'gl')
    expect(get().page).toBe('postmortem')
    act(() => screen.getByLabelText('Some text').blur())
    await user.keyboard('gl')
    expect(get().page).toBe('library')
  })

  it('leaves single letters alone when they are switched off', async () => {
    const { user, get } = await renderApp(<Keys />, { postmortems, settings: { ...settings, singleKeys: false } })
    await user.keyboard('gl')
    expect(get().page).toBe('postmortem')
  })

  it('opens the palette, which runs what is chosen and gives the focus back on Esc', async () => {
    const { user, get } = await renderApp(<Keys />, { postmortems, settings })
    await user.click(screen.getByLabelText('Some text'))
    await user.keyboard('{Control>}k{/Control}')
    expect(document.activeElement).toBe(screen.getByRole('combobox'))
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(screen.getByLabelText('Some text'))
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('settings{Enter}')
    expect(get()).toMatchObject({ page: 'settings', paletteOpen: false })
  })

  it('undo says in the palette what it would take back', async () => {
    const { user, get } = await renderApp(<Keys />, { postmortems, settings })
    act(() => get().edit('Rename', (postmortem) => ({ ...postmortem, title: 'Labels' })))
    act(() => get().view({ paletteOpen: true }))
    await user.keyboard('undo')
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Undo Rename')
    await user.keyboard('{Enter}')
    expect(get().postmortem?.title).toBe('Late labels')
  })
})

describe('pasting', () => {
  it('outside text is evidence, inside text it is text', async () => {
    const { get } = await renderApp(<Keys />, { postmortems, settings })
    paste(screen.getByLabelText('Some text'), 'a word')
    expect(get().cards).toEqual([])
    act(() => paste(document.body, '08:15 paged on-call'))
    expect(get().page).toBe('import')
    expect(get().cards.map(({ file }) => file.name)).toEqual(['pasted text.txt'])
  })
})

describe('what has to be known', () => {
  it('trouble with saving stays in sight until it is saved', async () => {
    const { user, get, host } = await renderApp(<Notices />, { postmortems, settings })
    host.failing.set('postmortem.save', new FaultlineError('save.full', { name: 'postmortem.json' }))
    act(() => get().edit('Rename', (postmortem) => ({ ...postmortem, title: 'Labels' })))
    await act(() => get().flush())
    expect(screen.getByRole('alert').textContent).toMatch(/^The disk is full, so postmortem\.json was not saved\./)
    host.failing.clear()
    await user.click(screen.getByText('Try again now'))
    await waitFor(() => expect(screen.queryByRole('alert')).toBe(null))
    expect(host.files.get('own/labels')?.title).toBe('Labels')
  })

  it('a stopped server keeps the text and reconnects', async () => {
    const { user, get, host } = await renderApp(<Notices />, { postmortems, settings })
    host.failing.set('host.info', new FaultlineError('host.gone'))
    act(() => void get().trouble(new FaultlineError('host.gone')))
    await user.click(screen.getByText('Reconnect'))
    expect(screen.getByRole('alert').textContent).toContain('Your text is still here.')
    host.failing.clear()
    await user.click(screen.getByText('Reconnect'))
    await waitFor(() => expect(screen.queryByRole('alert')).toBe(null))
  })

  it('a used-up link says how to get a fresh one', async () => {
    const { get, host } = await renderApp(<StartPage />, { postmortems, settings })
    host.failing.set('host.info', new FaultlineError('host.refused', { reason: 'the link was used up' }))
    await act(() => get().start())
    expect(screen.getByRole('heading').textContent).toBe('This link was used up.')
    expect(screen.getByText(/Press Enter in the terminal/)).toBeTruthy()
  })

  it('the status line says the time of saving, and what happened on request', async () => {
    const { user, get } = await renderApp(<StatusLine />, { postmortems, settings })
    act(() => get().edit('Rename', (postmortem) => ({ ...postmortem, title: 'Labels' })))
    expect(screen.getByText('Saving…')).toBeTruthy()
    await act(() => get().flush())
    expect(screen.getByText('Saved 12:00')).toBeTruthy()
    expect(screen.getByText('UTC · 8 words')).toBeTruthy()
    act(() => get().undo())
    expect(screen.getByRole('status').textContent).toBe('Undone: Rename')
    await user.click(screen.getByRole('button', { name: 'Saving…: what happened' }))
    expect(screen.getByRole('dialog').textContent).toContain('/home/rita/Faultline/own/labels')
  })
})

describe('five things', () => {
  const start = { postmortems: { example: { sample: draft('Sample') } }, settings: { fiveThings: true } }
  const keysOf = () => null

  it('tick from what happened, not from a click', async () => {
    const { get, user } = await renderApp(<FirstRunPanel keysOf={keysOf} />, start)
    await user.click(screen.getByRole('button', { name: 'Unfold' }))
    await user.click(screen.getByRole('button', { name: /Add what happened/ }))
    expect(get().settings.fiveDone).toEqual([])
    act(() =>
      get().edit('Add event', (postmortem) => ({
        ...postmortem,
        events: [
          {
            id: 'e1',
            at: '2025-11-24T09:04:00Z',
            zone: 'UTC',
            kind: 'note',
            text: 'rolled back',
            audience: 'internal',
            origins: [],
          },
        ],
      })),
    )
    await waitFor(() => expect(get().settings.fiveDone).toEqual(['add']))
    expect(screen.getByText('1 of 5')).toBeTruthy()
  })

  it('go away for good when told so', async () => {
    const { user, get } = await renderApp(<FirstRunPanel keysOf={keysOf} />, start)
    await user.click(screen.getByRole('button', { name: 'Unfold' }))
    await user.click(screen.getByText("Don't show again"))
    expect(screen.queryByText('Five things, five minutes')).toBe(null)
    expect(get().settings.fiveThings).toBe(false)
  })

  it('are not shown beside real work', async () => {
    await renderApp(<FirstRunPanel keysOf={keysOf} />, { postmortems, settings: { ...settings, fiveThings: true } })
    expect(screen.queryByText('Five things, five minutes')).toBe(null)
  })
})

describe('regions', () => {
  it('F6 walks them in order and comes round', () => {
    document.body.innerHTML =
      '<nav data-region="a"><button>one</button></nav><main data-region="b" tabindex="-1"></main><aside data-region="c"><a href="#x">three</a></aside>'
    for (const region of document.querySelectorAll<HTMLElement>('[data-region]'))
      region.getClientRects = () => Object.assign([new DOMRect(0, 0, 1, 1)], { item: () => null })
    const where = () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region')
    const walked = [1, 1, 1, 1, -1].map((by) => {
      walkRegions(by === 1 ? 1 : -1)
      return where()
    })
    document.body.innerHTML = ''
    expect(walked).toEqual(['a', 'b', 'c', 'a', 'c'])
  })
})
