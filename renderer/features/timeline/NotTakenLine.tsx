import { useEffect, useMemo } from 'react'
import { notTakenCount } from '../../../core/import/chat/notTaken.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

/** Messages of imported chats that are no events: how many, and the way to them. */
export function NotTakenLine({ postmortem }: { readonly postmortem: Postmortem }) {
  const open = useApp((state) => state.openNotTaken)
  const register = useApp((state) => state.register)
  const count = useMemo(() => notTakenCount(postmortem), [postmortem])
  useEffect(() => (count === 0 ? undefined : register({ 'timeline.notTaken': () => open() })), [count, open, register])
  if (count === 0) return null
  return (
    <p className="part-note">
      <Button look="link" onClick={() => open()}>
        {count === 1 ? '1 message' : `${count.toLocaleString('en')} messages`} not taken
      </Button>{' '}
      can still be searched and added.
    </p>
  )
}
