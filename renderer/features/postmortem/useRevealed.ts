import { useEffect } from 'react'
import { useApp } from '../../store/useApp.ts'
import { firstFocusable } from '../../ui/focusables.ts'

const inSheet = (attribute: string, value: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`.sheet-column [${attribute}]`)].find(
    (element) => element.getAttribute(attribute) === value,
  )

/** Scrolls to what was revealed and moves the focus there, once its step is in the page. */
export function useRevealed(): void {
  const revealed = useApp((state) => state.revealed)
  useEffect(() => {
    if (revealed === null) return
    // Long lists bring their row into the page one frame after it was selected.
    let tries = 0
    let frame = 0
    const look = () => {
      const target =
        (revealed.id === undefined ? undefined : inSheet('data-reveal', revealed.id)) ??
        (revealed.section === undefined ? undefined : inSheet('data-section', revealed.section))
      if (target) return show(target)
      tries += 1
      if (tries < 12) frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [revealed])
}

function show(target: HTMLElement): void {
  target.scrollIntoView({ block: 'center' })
  const text = target.querySelector<HTMLElement>('[contenteditable="true"]')
  const stop = target.tabIndex >= 0 || target.hasAttribute('tabindex') ? target : (text ?? firstFocusable(target))
  stop?.focus({ preventScroll: true })
}
