// Runs in the page. Key to paint: from the key event's own time stamp to the first task after the next frame.
globalThis.keyTimes = []
globalThis.longTasks = []
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) longTasks.push({ at: entry.startTime, ms: entry.duration })
}).observe({ type: 'longtask', buffered: true })
addEventListener(
  'keydown',
  (event) => {
    const from = event.timeStamp
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => keyTimes.push(performance.now() - from)
      channel.port2.postMessage(0)
    })
  },
  true,
)
globalThis.opened = () => document.querySelector('[contenteditable=true] > *, .cm-line')
/** From the call of mount to the first task after the frame in which the first block is in the page. */
globalThis.measureOpening = (text) =>
  new Promise((done) => {
    const from = performance.now()
    mount(text)
    const look = () => {
      if (!opened()) return requestAnimationFrame(look)
      const channel = new MessageChannel()
      channel.port1.onmessage = () => done(performance.now() - from)
      requestAnimationFrame(() => channel.port2.postMessage(0))
    }
    requestAnimationFrame(look)
  })
/** Caret into the paragraph in the middle of the document. */
globalThis.caretInMiddle = () => {
  const root = [...document.querySelectorAll('[contenteditable=true]')].sort(
    (a, b) => b.children.length - a.children.length,
  )[0]
  const blocks = [...root.children].filter((block) => block.matches('p, .cm-line') && block.textContent.length > 40)
  const block = blocks[Math.floor(blocks.length / 2)]
  block.scrollIntoView({ block: 'center' })
  root.focus({ preventScroll: true })
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const text = walker.nextNode()
  getSelection().collapse(text, Math.min(12, text.length))
}
