import { useEffect } from 'react'
import { useAppStore } from '../store/useApp.ts'
import { isTextTarget } from '../ui/focusables.ts'

/** Pasting outside text is evidence: files as they are, text as a file of its own. */
export function usePaste(): void {
  const store = useAppStore()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTextTarget(event.target) || event.clipboardData === null) return
      const files = [...event.clipboardData.files]
      const text = event.clipboardData.getData('text/plain')
      if (files.length === 0 && text.trim() === '') return
      event.preventDefault()
      store.getState().addFiles(files.length > 0 ? files : [pastedFile(text)])
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [store])
}

/** Pasted words as a file; its name says where it came from. */
export function pastedFile(text: string): File {
  return new File([text], 'pasted text.txt', { type: 'text/plain' })
}
