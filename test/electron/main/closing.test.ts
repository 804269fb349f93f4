import { expect, it } from 'vitest'
import { closeWhenSaved } from '../../../electron/main/closing.ts'
import { BrowserWindow } from '../../kit/electron.ts'

it('a window closes only after its page has saved, and asks once', () => {
  const window = new BrowserWindow()
  let asked = 0
  const saved = closeWhenSaved(window as never, () => (asked += 1))
  window.close()
  window.close()
  expect([asked, window.isDestroyed()]).toEqual([1, false])
  saved()
  expect(window.isDestroyed()).toBe(true)
})
