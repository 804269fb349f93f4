import { useEffect, useState } from 'react'
import type { NewsItem } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'

const shownMs = 8_000

/** The newest piece of news for a few seconds; it stays in the list behind "What happened". */
export function useLatestNews(): NewsItem | undefined {
  const item = useApp((state) => state.news.at(-1))
  const [over, setOver] = useState<string | null>(null)
  useEffect(() => {
    if (item === undefined) return
    const timer = setTimeout(() => setOver(item.id), shownMs)
    return () => clearTimeout(timer)
  }, [item])
  return item?.id === over ? undefined : item
}
