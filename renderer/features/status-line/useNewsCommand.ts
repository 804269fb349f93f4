import { type RefObject, useEffect, useRef } from 'react'
import { useApp } from '../../store/useApp.ts'

/** `view.news` presses the button of the status line. */
export function useNewsCommand(): RefObject<HTMLDivElement | null> {
  const line = useRef<HTMLDivElement>(null)
  const register = useApp((state) => state.register)
  useEffect(
    () => register({ 'view.news': () => line.current?.querySelector<HTMLElement>('.status-button')?.click() }),
    [register],
  )
  return line
}
