import { useEffect, useState } from 'react'
import { opensNew } from '../store/takeCardsIn.ts'
import { useApp, useAppStore } from '../store/useApp.ts'
import { type DroppedEntry, droppedFiles } from './droppedFiles.ts'

/** While files hang over the window: says what dropping them will do. Anything is accepted; its card says what it is. */
export function DropOverlay() {
  const [count, setCount] = useState(0)
  const store = useAppStore()
  const title = useApp((state) => state.postmortem?.title)
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setCount(event.dataTransfer?.items.length ?? 1)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setCount(0)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      setCount(0)
      // A picture dropped into a text is the text's.
      if (event.defaultPrevented) return
      event.preventDefault()
      const entries = entriesOf(event.dataTransfer)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (entries.some(({ isDirectory }) => isDirectory)) void droppedFiles(entries).then(store.getState().addFiles)
      else store.getState().addFiles(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [store])
  if (count === 0) return null
  const files = count === 1 ? '1 file' : `${count} files`
  return (
    <div className="drop-overlay" role="status">
      <p>
        {opensNew(store.getState)
          ? `Start a postmortem from ${files}`
          : `Add ${files} to ${title || 'this postmortem'}`}
      </p>
    </div>
  )
}

/** Has to be asked while the drop is being told; afterwards the browser has forgotten. */
function entriesOf(data: DataTransfer | null): readonly DroppedEntry[] {
  return [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
}
