import { useEffect, useRef } from 'react'
import { type Command, commands } from '../../core/host/commands.ts'
import { useApp, useAppStore } from '../store/useApp.ts'
import { handlerOf } from '../store/viewSlice.ts'
import { isTextTarget } from '../ui/focusables.ts'
import { type Keyboard, keysOf, pressed } from './keys.ts'
import { useKeyboardKind } from './useKeyboardKind.ts'

const sequenceMs = 1200

/** The one place that turns keys into commands. Lists and editors answer first; what they took is left alone. */
export function useKeyboard(): void {
  const store = useAppStore()
  const keyboard = useKeyboardKind()
  const singleKeys = useApp((state) => state.settings.singleKeys)
  const first = useRef({ key: '', at: 0 })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const inText = isTextTarget(event.target)
      const chord = pressed(event, keyboard.mac)
      const plain = !/^(Ctrl|Alt|Mod)\+|^(Shift\+)?F\d+$/.test(chord)
      if (plain && (inText || !singleKeys)) return
      // A field of one line has an undo of its own, which knows the letters typed there.
      if (/^Mod\+(Shift\+)?Z$/.test(chord) && inText && !(event.target as HTMLElement).isContentEditable) return
      const sequence = plain && Date.now() - first.current.at < sequenceMs ? `${first.current.key} ${chord}` : chord
      const { registered } = store.getState()
      const command = find([sequence, chord], keyboard, (id) => handlerOf(registered, id) !== undefined)
      first.current = { key: chord, at: plain && command === undefined ? Date.now() : 0 }
      if (command === undefined) return
      event.preventDefault()
      store.getState().run(command.id)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store, keyboard, singleKeys])
}

/** Pasting is an event of its own, which also brings the text; see usePaste. */
const answered = (command: Command) =>
  (command.scope === 'anywhere' || command.scope === 'postmortem') && command.id !== 'file.importPaste'

function find(chords: readonly string[], keyboard: Keyboard, can: (id: string) => boolean): Command | undefined {
  for (const chord of chords) {
    const found = commands.find((one) => answered(one) && keysOf(one, keyboard) === chord && can(one.id))
    if (found) return found
  }
  return undefined
}
