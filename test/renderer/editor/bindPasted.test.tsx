import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { getNearestEditorFromDOMNode, PASTE_COMMAND } from 'lexical'
import { afterEach, expect, it } from 'vitest'
import { SectionEditor } from '../../../renderer/editor/SectionEditor.tsx'

afterEach(cleanup)

/** Stands for the page's facts: two values it knows. */
const known = [
  { text: '2 h 14 min', target: 'fact:impact.duration', label: 'Impact duration' },
  { text: '08:08', target: 'fact:impact.start?as=clock', label: 'Impact start' },
]
const findValues = (text: string) =>
  known.flatMap((one) => {
    const start = text.indexOf(one.text)
    return start < 0 ? [] : [{ ...one, start, end: start + one.text.length }]
  })

function mount(text: string) {
  const given: string[] = []
  const wanted: string[] = []
  render(
    <SectionEditor
      id="impact"
      label="Impact"
      text={text}
      onChange={(next) => given.push(next)}
      resolveChip={(target) => ({
        text: known.find((one) => one.target === target)?.text ?? '',
        status: 'ok',
        note: `${target} = from the marks`,
      })}
      findValues={findValues}
      onSource={(target) => wanted.push(target)}
    />,
  )
  const box = screen.getByRole('textbox', { name: 'Impact' })
  const editor = getNearestEditorFromDOMNode(box)
  if (!editor) throw new Error('no editor in the page')
  const written = () => {
    fireEvent.blur(box)
    return given.at(-1)
  }
  return { box, editor, wanted, written }
}

async function paste({ editor }: ReturnType<typeof mount>, text: string) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  await act(async () => {
    editor.focus()
    editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent('paste', { clipboardData }))
  })
}

const offer = () => document.querySelector('.ed-offer')
const key = (page: ReturnType<typeof mount>, name: string, more: KeyboardEventInit = {}) =>
  act(async () => void fireEvent.keyDown(page.box, { key: name, ...more }))

it('[F21] a pasted value that equals a fact is offered, and F2 makes it a chip', async () => {
  const page = mount('')
  await paste(page, 'It took 2 h 14 min in all.')
  expect(offer()?.textContent).toContain('“2 h 14 min” is Impact duration.')
  expect(page.box.querySelector('.ed-chip')).toBeNull()
  await key(page, 'F2')
  expect(offer()).toBeNull()
  expect(page.written()).toBe('It took [2 h 14 min](fact:impact.duration) in all.')
})

it('[F21] several are bound at once, by a press', async () => {
  const page = mount('')
  await paste(page, 'From 08:08, for 2 h 14 min')
  expect(offer()?.textContent).toContain('2 values are on record')
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /Make all 2 live/ })))
  expect(page.written()).toBe('From [08:08](fact:impact.start?as=clock), for [2 h 14 min](fact:impact.duration)')
})

it('[F21] it is left alone by Esc, by the next change, and where nothing is known or it is code', async () => {
  const page = mount('')
  await paste(page, 'for 2 h 14 min')
  await key(page, 'Escape')
  expect(offer()).toBeNull()
  await paste(page, ' and nothing more')
  expect(offer()).toBeNull()
  await paste(page, ' at 08:08')
  expect(offer()?.textContent).toContain('“08:08” is Impact start.')
  expect(offer()?.textContent).not.toContain('2 h 14 min')
  await paste(page, ' x')
  expect(offer()).toBeNull()
  expect(page.written()).toBe('for 2 h 14 min and nothing more at 08:08 x')
  cleanup()
  const code = mount('`a`')
  await paste(code, '`08:08`')
  expect(offer()).toBeNull()
})

it('[F22] a chip shows where it comes from under the pointer and when it is selected, and Mod-Enter goes there', async () => {
  const page = mount('For [2 h 14 min](fact:impact.duration) it was down.')
  const chip = page.box.querySelector('.ed-chip')
  if (!chip) throw new Error('no chip in the page')
  const hint = () => document.querySelector('.ed-chip-hint')?.textContent
  await act(async () => void fireEvent.mouseOver(chip))
  expect(hint()).toBe('fact:impact.duration = from the marks')
  await act(async () => void fireEvent.mouseLeave(page.box))
  expect(hint()).toBeUndefined()
  expect(chip.getAttribute('aria-label')).toContain('from the marks')
  await act(async () => {
    page.box.focus()
    fireEvent.click(chip)
  })
  await key(page, 'Enter', { ctrlKey: true })
  expect(page.wanted).toEqual(['fact:impact.duration'])
})
