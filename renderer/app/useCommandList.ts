import { useMemo } from 'react'
import { commands } from '../../core/host/commands.ts'
import type { Runnable } from '../features/palette/runnable.ts'
import { useApp } from '../store/useApp.ts'
import { handlerOf } from '../store/viewSlice.ts'
import { keysOf, keyText } from './keys.ts'
import { useKeyboardKind } from './useKeyboardKind.ts'

/** The commands that can run now, with their keys as they are written here. */
export function useCommandList(): readonly Runnable[] {
  const registered = useApp((state) => state.registered)
  const past = useApp((state) => state.past)
  const future = useApp((state) => state.future)
  const keyboard = useKeyboardKind()
  return useMemo(() => {
    const title = (id: string, plain: string) => {
      const entry = id === 'edit.undo' ? past.at(-1) : id === 'edit.redo' ? future.at(-1) : undefined
      return entry ? `${plain} ${entry.label}` : plain
    }
    return commands
      .filter((command) => handlerOf(registered, command.id) !== undefined)
      .map((command) => {
        const keys = keysOf(command, keyboard)
        return {
          id: command.id,
          title: title(command.id, command.title),
          menu: command.menu,
          keys: keys === null ? null : keyText(keys, keyboard.mac),
        }
      })
  }, [registered, past, future, keyboard])
}
