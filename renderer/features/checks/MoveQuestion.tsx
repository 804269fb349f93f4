import { useEffect, useRef, useState } from 'react'
import { moveWords } from '../../../core/doc/moveWords.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { PopoverBox } from '../../ui/Popover.tsx'
import { MovedList } from './MovedList.tsx'
import './moved.css'

/** Asked before a mark moves that documents which left still tell: how much changes here, and what out there does not. */
export function MoveQuestion() {
  const moving = useApp((state) => state.moving)
  const moved = useApp((state) => state.moved)
  const zone = useApp((state) => state.postmortem?.zone ?? 'UTC')
  const answer = useApp((state) => state.answerMove)
  const closeMoved = useApp((state) => state.closeMoved)
  const { anchor, ready, giveBack } = useAnchor(moving !== null || moved !== null)
  if (!ready) return null
  if (moving === null) {
    if (moved === null) return null
    const close = () => {
      closeMoved()
      giveBack()
    }
    return (
      <PopoverBox
        key="moved"
        label="What moved"
        anchor={anchor}
        className="moved-box"
        onClose={close}
        onLeave={closeMoved}
      >
        <MovedList effects={moved} zone={zone} onDone={close} />
      </PopoverBox>
    )
  }
  const choose = (chosen: 'move' | 'list' | 'leave') => {
    answer(chosen)
    if (chosen !== 'list') giveBack()
  }
  const leave = () => choose('leave')
  return (
    <PopoverBox
      key="moving"
      label="A mark moves that has been told"
      anchor={anchor}
      className="move-question"
      onClose={leave}
      onLeave={() => answer('leave')}
    >
      <p>{moveWords(moving.effects, zone)}</p>
      <div className="popover-actions">
        <Button onClick={() => choose('move')}>Move</Button>
        <Button onClick={() => choose('list')}>Move and list them</Button>
        <Button look="quiet" onClick={leave}>
          Leave it
        </Button>
      </div>
    </PopoverBox>
  )
}

/** What had the focus when it was asked; where that went away with its own popover, the strip. The focus goes back there. */
function useAnchor(open: boolean) {
  const anchor = useRef<HTMLElement | null>(null)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (open) {
      const { activeElement } = document
      const held = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
      anchor.current = held ?? document.querySelector<HTMLElement>('[data-region="strip"], .fault-strip, main')
    }
    setReady(open)
  }, [open])
  const giveBack = () => requestAnimationFrame(() => anchor.current?.isConnected && anchor.current.focus())
  return { anchor, ready, giveBack }
}
