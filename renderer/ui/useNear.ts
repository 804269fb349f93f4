import { type RefObject, useEffect, useState } from 'react'

/** Whether an element is in view or about to be. True until that is known. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(true)
  useEffect(() => {
    if (element.current === null || typeof IntersectionObserver === 'undefined') return undefined
    const watch = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? true), {
      rootMargin: '300px',
    })
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [element])
  return near
}
