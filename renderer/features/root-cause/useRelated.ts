import { useEffect, useState } from 'react'
import type { Output } from '../../../core/host/contract.ts'
import { useApp } from '../../store/useApp.ts'

/** What other postmortems of its library say about the open one; asked again after each save, since saved text is what is compared. */
export function useRelated(): Output<'library.related'> | null {
  const home = useApp((state) => state.home)
  const folder = useApp((state) => state.folder)
  const saved = useApp((state) => state.baseHash)
  const read = useApp((state) => state.readRelated)
  const [related, setRelated] = useState<Output<'library.related'> | null>(null)
  useEffect(() => {
    if (home === null || folder === null || saved === null) return
    let here = true
    void read(home, folder).then((answer) => {
      if (here && answer !== null) setRelated(answer)
    })
    return () => {
      here = false
    }
  }, [home, folder, saved, read])
  return related
}
