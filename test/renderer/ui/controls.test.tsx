import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { AnswerButton } from '../../../renderer/ui/AnswerButton.tsx'
import { Menu } from '../../../renderer/ui/Menu.tsx'
import { Popover } from '../../../renderer/ui/Popover.tsx'
import { Segmented } from '../../../renderer/ui/Segmented.tsx'
import { Tabs } from '../../../renderer/ui/Tabs.tsx'
import { TimeField } from '../../../renderer/ui/TimeField.tsx'
import { useListKeys } from '../../../renderer/ui/useListKeys.ts'

afterEach(cleanup)

const tabs = [
  { id: 'evidence', label: 'Evidence' },
  { id: 'checks', label: 'Checks', count: 2 },
] as const

function Panel() {
  const [value, setValue] = useState<'evidence' | 'checks'>('evidence')
  return (
    <Tabs label="Panel" tabs={tabs} value={value} onChange={setValue}>
      {value}
    </Tabs>
  )
}

function Field({ zone = 'UTC', taken }: { readonly zone?: string; readonly taken: string[] }) {
  const [at, setAt] = useState('2025-11-24T10:22:00Z')
  const change = (next: string) => {
    taken.push(next)
    setAt(next)
  }
  return <TimeField label="Time" value={at} zone={zone} day="2025-11-24" onChange={change} />
}

function List({ ahead, opened }: { readonly ahead: boolean; readonly opened: string[] }) {
  const names = ['Alder', 'Birch', 'Beech', 'Cedar']
  const [current, setCurrent] = useState(0)
  const onKeyDown = useListKeys({
    count: names.length,
    current,
    onMove: setCurrent,
    onOpen: (index) => opened.push(names[index] ?? ''),
    ...(ahead && { text: (index: number) => names[index] ?? '' }),
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list with keys
    <ul tabIndex={0} onKeyDown={onKeyDown} aria-label={names[current]}>
      <li>
        <input aria-label="Filter" />
      </li>
    </ul>
  )
}

describe('popovers', () => {
  it('take the focus, close with Esc and give it back', async () => {
    const user = userEvent.setup()
    render(
      <Popover label="Impact end" button="10:22">
        {(close) => (
          <>
            <input aria-label="Time" />
            <button type="button" onClick={close}>
              Set
            </button>
          </>
        )}
      </Popover>,
    )
    await user.click(screen.getByText('10:22'))
    expect(document.activeElement).toBe(screen.getByLabelText('Time'))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBe(null)
    expect(document.activeElement).toBe(screen.getByText('10:22'))
    await user.click(screen.getByText('10:22'))
    await user.click(screen.getByText('Set'))
    expect(document.activeElement).toBe(screen.getByText('10:22'))
  })

  it('keep keys typed in them from the list they were opened from', async () => {
    const user = userEvent.setup()
    const keys: string[] = []
    render(
      // biome-ignore lint/a11y/noStaticElementInteractions: it only listens
      <div onKeyDown={({ key }) => keys.push(key)}>
        <Popover label="Reword" button="Edit">
          {() => <input aria-label="Text" />}
        </Popover>
      </div>,
    )
    await user.click(screen.getByText('Edit'))
    await user.keyboard('jk')
    expect(keys).toEqual([])
    expect(screen.getByLabelText<HTMLInputElement>('Text').value).toBe('jk')
  })

  it('close when one goes on elsewhere, without pulling the focus back', async () => {
    const user = userEvent.setup()
    render(
      <>
        <Popover label="One" button="Open">
          {() => <input aria-label="Inside" />}
        </Popover>
        <button type="button">Elsewhere</button>
      </>,
    )
    await user.click(screen.getByText('Open'))
    await user.click(screen.getByText('Elsewhere'))
    expect(screen.queryByRole('dialog')).toBe(null)
    expect(document.activeElement).toBe(screen.getByText('Elsewhere'))
  })
})

describe('menus', () => {
  it('move with arrows, jump with a letter and do one thing', async () => {
    const user = userEvent.setup()
    const done: string[] = []
    const items = ['Open', 'Move to trash', 'Show in folder'].map((label) => ({
      id: label,
      label,
      onSelect: () => done.push(label),
    }))
    render(<Menu label="More" button="More" items={items} />)
    await user.click(screen.getByText('More'))
    expect(document.activeElement?.textContent).toContain('Open')
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement?.textContent).toContain('Show in folder')
    await user.keyboard('m{Enter}')
    expect(done).toEqual(['Move to trash'])
    expect(screen.queryByRole('menu')).toBe(null)
  })
})

describe('tabs and segments', () => {
  it('tabs move with arrows and only the chosen one is in the Tab order', async () => {
    const user = userEvent.setup()
    render(<Panel />)
    await user.tab()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('tabpanel').textContent).toBe('checks')
    const chosen = screen.getByRole('tab', { selected: true })
    expect(document.activeElement).toBe(chosen)
    expect(within(chosen).getByText('2')).toBeTruthy()
  })

  it('a segment is a radio button with a name', async () => {
    const user = userEvent.setup()
    const chosen: string[] = []
    const options = [
      { value: 'internal', label: 'Internal' },
      { value: 'customer', label: 'Customer' },
    ]
    render(<Segmented label="Audience" options={options} value="internal" onChange={(value) => chosen.push(value)} />)
    await user.click(screen.getByRole('radio', { name: 'Customer' }))
    expect(chosen).toEqual(['customer'])
  })
})

describe('a time field', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>('Time')
  it('takes a clock time on its day when it is left', async () => {
    const user = userEvent.setup()
    const taken: string[] = []
    render(<Field taken={taken} />)
    expect(field().value).toBe('10:22')
    await user.clear(field())
    await user.type(field(), '10:31')
    await user.tab()
    expect(taken).toEqual(['2025-11-24T10:31:00Z'])
  })

  it('reads in the zone it shows, with a date where one is written', async () => {
    const user = userEvent.setup()
    const taken: string[] = []
    render(<Field taken={taken} zone="Europe/Berlin" />)
    expect(field().value).toBe('11:22')
    await user.clear(field())
    await user.type(field(), '25 Nov 2025 00:05{Enter}')
    expect(taken).toEqual(['2025-11-24T23:05:00Z'])
    expect(field().value).toBe('25 Nov 2025 00:05')
  })

  it('moves by a minute with up and down', async () => {
    const user = userEvent.setup()
    const taken: string[] = []
    render(<Field taken={taken} />)
    await user.click(field())
    await user.keyboard('{ArrowUp}{ArrowDown}{ArrowDown}')
    expect(taken).toEqual(['2025-11-24T10:23:00Z', '2025-11-24T10:22:00Z', '2025-11-24T10:21:00Z'])
  })

  it('says what it can not read and keeps what was typed', async () => {
    const user = userEvent.setup()
    const taken: string[] = []
    render(<Field taken={taken} />)
    await user.clear(field())
    await user.type(field(), 'ten past{Enter}')
    expect(taken).toEqual([])
    expect(field().value).toBe('ten past')
    expect(screen.getByRole('alert').textContent).toBe(
      'Not read as a time. Write it as 08:15, 08:15:30 or 24 Nov 2025 08:15.',
    )
  })
})

describe('keys of a list', () => {
  const current = () => screen.getByRole('list').getAttribute('aria-label')

  it('arrows, J and K, Home and End move; Enter opens', async () => {
    const user = userEvent.setup()
    const opened: string[] = []
    render(<List ahead={false} opened={opened} />)
    screen.getByRole('list').focus()
    await user.keyboard('jj')
    expect(current()).toBe('Beech')
    await user.keyboard('k{ArrowUp}{ArrowUp}')
    expect(current()).toBe('Alder')
    await user.keyboard('{End}{Enter}')
    expect(opened).toEqual(['Cedar'])
  })

  it('letters jump where they do nothing else', async () => {
    const user = userEvent.setup()
    render(<List ahead opened={[]} />)
    screen.getByRole('list').focus()
    await user.keyboard('be')
    expect(current()).toBe('Beech')
  })

  it('leave text alone that is typed inside', async () => {
    const user = userEvent.setup()
    render(<List ahead={false} opened={[]} />)
    await user.type(screen.getByLabelText('Filter'), 'jack')
    expect(current()).toBe('Alder')
    expect(screen.getByLabelText<HTMLInputElement>('Filter').value).toBe('jack')
  })
})

describe('a button that asks', () => {
  it('takes words first where it asks for them, and none on Escape', async () => {
    const said: (string | undefined)[] = []
    render(<AnswerButton label="Allow, because…" question="Why?" onAnswer={(words) => said.push(words)} />)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Allow, because…' }))
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Allow, because…' }))
    await user.keyboard(' {Enter}')
    expect(said).toEqual([])
    await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'our own product{Enter}')
    expect(said).toEqual(['our own product'])
  })
})
