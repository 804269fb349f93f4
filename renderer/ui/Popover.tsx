import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { firstFocusable } from './focusables.ts'
import { usePlacement } from './usePlacement.ts'

interface PopoverProps {
  /** What the popover is about; read aloud when it opens. */
  readonly label: string
  readonly button: ReactNode
  readonly buttonClass?: string
  /** data- attributes of the button. */
  readonly buttonData?: Readonly<Record<`data-${string}`, string>>
  /** When the button's own content does not say what it does. */
  readonly buttonLabel?: string
  readonly align?: 'start' | 'end'
  readonly disabled?: boolean
  readonly children: (close: () => void) => ReactNode
}

/** A button and what it opens. Esc, a click elsewhere or leaving it closes it; the focus returns to the button. */
export function Popover(props: PopoverProps) {
  const { label, button, buttonClass = 'button', buttonData, buttonLabel, align = 'start', disabled, children } = props
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = useCallback(() => {
    setOpen(false)
    anchor.current?.focus()
  }, [])
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={buttonClass}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={buttonLabel}
        title={buttonLabel}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        {...buttonData}
      >
        {button}
      </button>
      {open && (
        <PopoverBox id={id} label={label} anchor={anchor} align={align} onClose={close} onLeave={() => setOpen(false)}>
          {children(close)}
        </PopoverBox>
      )}
    </>
  )
}

interface PopoverBoxProps {
  readonly id?: string
  readonly label: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly align?: 'start' | 'end'
  readonly className?: string
  /** Esc: the focus goes back. */
  readonly onClose: () => void
  /** A click elsewhere or Tab past the end: the focus stays where it went. */
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** The box alone, for what is opened by something else than its own button: a tick on a chart, a key. */
export function PopoverBox(props: PopoverBoxProps) {
  const { id, label, anchor, align = 'start', className = '', onClose, onLeave, children } = props
  const box = useRef<HTMLDivElement>(null)
  const leave = useRef(onLeave)
  leave.current = onLeave
  usePlacement(anchor, box, true, align)
  useEffect(() => {
    const target = box.current?.querySelector<HTMLElement>('[data-autofocus]') ?? firstFocusable(box.current)
    ;(target ?? box.current)?.focus({ preventScroll: true })
    const outside = ({ target }: Event) => {
      const inside = target instanceof Element && (box.current?.contains(target) || target.closest('.popover') !== null)
      if (!inside && !(target instanceof Node && anchor.current?.contains(target))) leave.current()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [anchor])
  // Plain keys inside belong to the popover: the list that it was opened from would take J, K or Del for its own.
  // Commands such as the palette's work from here as from everywhere.
  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key)
    if (!command) event.stopPropagation()
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault()
      onClose()
    }
  }
  return createPortal(
    <div
      ref={box}
      id={id}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={`popover ${className}`}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>,
    document.body,
  )
}
