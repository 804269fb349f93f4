import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

interface TrashedNoticeProps {
  readonly folder: string
  readonly onDone: () => void
}

/** The way back from the trash, where the row was. */
export function TrashedNotice({ folder, onDone }: TrashedNoticeProps) {
  const restore = useApp((state) => state.restore)
  const bringBack = async () => {
    await restore(folder)
    onDone()
  }
  return (
    <div className="trashed" role="status">
      <span>
        <b>{folder}</b> is in the trash for 30 days.
      </span>
      <Button look="link" onClick={() => void bringBack()}>
        Bring it back
      </Button>
      <Button look="link" className="quiet" onClick={onDone}>
        Leave it there
      </Button>
    </div>
  )
}
