const longestMs = 400

/** Runs when the page has nothing to draw or answer, soon in any case. `remaining` says how long it may take, in ms. Returns the undoing. */
export function whenIdle(act: (remaining: () => number) => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(() => act(() => 0), 0)
    return () => clearTimeout(timer)
  }
  const handle = window.requestIdleCallback((deadline) => act(() => deadline.timeRemaining()), { timeout: longestMs })
  return () => window.cancelIdleCallback(handle)
}
