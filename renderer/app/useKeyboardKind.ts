import { useMemo } from 'react'
import { useApp } from '../store/useApp.ts'
import type { Keyboard } from './keys.ts'

/** Whose keys these are: the platform's, the browser's, the author's own. */
export function useKeyboardKind(): Keyboard {
  const platform = useApp((state) => state.info?.platform ?? '')
  const browser = useApp((state) => state.info?.kind === 'browser')
  const own = useApp((state) => state.settings.keys)
  return useMemo(() => {
    const here = browser ? navigator.platform : platform
    return { mac: /^(mac|darwin|iP)/i.test(here), browser, own }
  }, [platform, browser, own])
}
