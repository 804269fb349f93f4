import { useEffect, useState } from 'react'
import type { SearchPlace } from '../../../core/library/searchPlaces.ts'
import { useApp } from '../../store/useApp.ts'

/** What the whole text of the library holds for some words. */
export interface Found {
  readonly words: string
  /** All that match; folders are the first thousand of them. */
  readonly total: number
  /** Best first. */
  readonly folders: readonly string[]
  /** Where in each the words stand; comes a moment later than the folders. */
  readonly places: ReadonlyMap<string, readonly SearchPlace[]>
}

const restMs = 180
const withPlaces = 12

/** Asked with every key; the places only once the typing rests, since they are read from the files. Null without words. */
export function useLibrarySearch(words: string): Found | null {
  const searchLibrary = useApp((state) => state.searchLibrary)
  const current = useApp((state) => state.current)
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (words.trim() === '' || current === '') return
    let stale = false
    const ask = async (places: number) => {
      const answer = await searchLibrary(words, places)
      if (stale || answer === null) return
      setFound({
        words,
        total: answer.total,
        folders: answer.results.map(({ folder }) => folder),
        places: new Map(answer.results.map((one) => [one.folder, one.places])),
      })
    }
    void ask(0)
    const timer = setTimeout(() => void ask(withPlaces), restMs)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [words, current, searchLibrary])
  return words.trim() === '' ? null : found
}
