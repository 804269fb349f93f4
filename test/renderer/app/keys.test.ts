import { describe, expect, it } from 'vitest'
import { commands } from '../../../core/host/commands.ts'
import { keysOf, keyText, pressed } from '../../../renderer/app/keys.ts'

const find = (id: string) => {
  const command = commands.find((one) => one.id === id)
  if (command === undefined) throw new Error(`no command ${id}`)
  return command
}
const desktop = { mac: false, browser: false, own: {} }
const key = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...more })

describe('the command table', () => {
  it('gives every command one id and no two that work everywhere the same keys', () => {
    const ids = commands.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const mac of [true, false]) {
      const keys = commands
        .filter(({ scope }) => scope === 'anywhere')
        .map((command) => keysOf(command, { ...desktop, mac }))
        .filter((one) => one !== null)
      expect(keys.filter((one, index) => keys.indexOf(one) !== index)).toEqual([])
    }
  })

  it('uses no Ctrl-Alt, which is AltGr on many keyboards', () => {
    expect(commands.filter(({ keys }) => /Mod\+Alt|Alt\+Mod|Ctrl\+Alt/.test(keys?.other ?? ''))).toEqual([])
  })

  it('hides keys that the browser keeps', () => {
    const browser = { ...desktop, browser: true }
    expect(keysOf(find('file.new'), browser)).toBe(null)
    expect(keysOf(find('file.new'), desktop)).toBe('Mod+N')
    expect(keysOf(find('go.step2'), browser)).toBe('Mod+2')
    expect(keysOf(find('go.step2'), { ...browser, mac: true })).toBe(null)
  })

  it("takes the author's own keys first, and none when they were taken away", () => {
    expect(keysOf(find('app.palette'), { ...desktop, own: { 'app.palette': 'Mod+P' } })).toBe('Mod+P')
    expect(keysOf(find('app.palette'), { ...desktop, own: { 'app.palette': '' } })).toBe(null)
  })
})

describe('keys as pressed', () => {
  it.each([
    ['Mod+Shift+O', key('O', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+K', key('k', { metaKey: true }), true],
    ['Ctrl+Mod+F', key('f', { metaKey: true, ctrlKey: true }), true],
    ['Mod+Shift+7', key('/', { ctrlKey: true, shiftKey: true, code: 'Digit7' }), false],
    ['Mod+1', key('&', { ctrlKey: true, code: 'Digit1' }), false],
    ['Shift+F8', key('F8', { shiftKey: true }), false],
    ['?', key('?', { shiftKey: true }), false],
    ['G', key('g'), false],
    ['Alt+ArrowLeft', key('ArrowLeft', { altKey: true }), false],
    ['Mod+Shift+\\', key('|', { ctrlKey: true, shiftKey: true, code: 'Backslash' }), false],
  ])('%s', (name, event, mac) => {
    expect(pressed(event, mac)).toBe(name)
  })

  it('are written as each platform writes them', () => {
    expect(keyText('Mod+Shift+O', true)).toBe('⇧⌘O')
    expect(keyText('Mod+Shift+O', false)).toBe('Ctrl+Shift+O')
    expect(keyText('G L', false)).toBe('G L')
    expect(keyText('Mod+Enter', true)).toBe('⌘↩')
  })
})
