import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { ChipView } from '../../../renderer/editor/nodes/Chip/chipView.ts'
import { SectionEditor } from '../../../renderer/editor/SectionEditor.tsx'

afterEach(cleanup)

const views: Record<string, ChipView> = {
  'fact:ttd': { text: '9 min', status: 'proposed', note: 'detected − impact start' },
  'fact:impact.duration': { text: '2 h 14 min', status: 'ok', note: '' },
}
const resolve = (target: string): ChipView => views[target] ?? { text: '', status: 'missing', note: 'no such mark' }

function mount(text: string) {
  const given: string[] = []
  const page = (now: string) => (
    <SectionEditor
      id="impact"
      label="Impact"
      text={now}
      onChange={(next) => given.push(next)}
      resolveChip={resolve}
      placeholder="Who felt it?"
    />
  )
  const view = render(page(text))
  return { given, load: (next: string) => view.rerender(page(next)), close: view.unmount }
}

const text = () => screen.getByRole('textbox', { name: 'Impact' })
const source = () => screen.getByRole('textbox', { name: 'Impact, Markdown' })
const toSource = () => fireEvent.click(screen.getByRole('button', { name: 'Markdown source' }))

it('[M16] chips show their values of now, proposed and unknown ones as such', () => {
  mount('For [1 h](fact:impact.duration) after [8 min](fact:ttd), mended in [?](fact:ttm).')
  const chips = [...text().querySelectorAll('.ed-chip')]
  expect(chips.map((chip) => chip.textContent)).toEqual(['2 h 14 min', '9 min', 'not known'])
  expect(chips.map((chip) => /ed-chip-(ok|proposed|missing)/.exec(chip.className)?.[1])).toEqual([
    'ok',
    'proposed',
    'missing',
  ])
  toSource()
  expect(source()).toHaveProperty(
    'value',
    'For [1 h](fact:impact.duration) after [8 min](fact:ttd), mended in [?](fact:ttm).',
  )
})

it('[M15] a text from elsewhere is shown and not handed back', () => {
  const { given, load } = mount('one')
  expect(text().textContent).toBe('one')
  load('one **two**')
  expect(text().querySelector('strong')?.textContent).toBe('two')
  fireEvent.blur(text())
  expect(given).toEqual([])
})

it('[M15] Markdown typed as source is handed over on leaving, and shown when the source is closed', async () => {
  const { given, load } = mount('one')
  toSource()
  fireEvent.change(source(), { target: { value: '- a\n- b' } })
  expect(given).toEqual([])
  fireEvent.blur(source())
  expect(given).toEqual(['- a\n- b'])
  load('- a\n- b')
  await act(async () => toSource())
  expect([...text().querySelectorAll('li')].map((item) => item.textContent)).toEqual(['a', 'b'])
})

it('[M15] opening and closing a section hands nothing over', () => {
  const { given, close } = mount('* odd\n\n\n__marks__')
  close()
  expect(given).toEqual([])
})

it('blocks for one reader carry their margin word', () => {
  mount(':::internal\nrender-7\n:::\n\n:::customer\nSends were late.\n:::')
  const words = [...text().querySelectorAll<HTMLElement>('.ed-audience')].map((block) => block.dataset.word)
  expect(words).toEqual(['Internal only: left out of customer exports', 'Only customers see this'])
})
