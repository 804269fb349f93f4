// Runs in the page: key to paint from the key event's own time stamp, how long the page's thread was busy with it, and long tasks.
globalThis.keyTimes = []
globalThis.keyBusy = []
globalThis.tasks = []
globalThis.evidence = { read: 0 }
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) tasks.push({ at: startTime, ms: duration })
}).observe({ type: 'longtask', buffered: true })
addEventListener(
  'keydown',
  (event) => {
    const from = event.timeStamp
    const begun = performance.now()
    requestAnimationFrame(() => {
      const drawing = performance.now()
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        keyTimes.push(performance.now() - from)
        keyBusy.push(performance.now() - drawing)
      }
      channel.port2.postMessage(0)
    })
    // The handlers of the key itself, up to the first task after it.
    const after = new MessageChannel()
    after.port1.onmessage = () => handled.push(performance.now() - begun)
    after.port2.postMessage(0)
  },
  true,
)
globalThis.handled = []
const Real = Worker
globalThis.Worker = class extends Real {
  constructor(...args) {
    super(...args)
    this.addEventListener('message', ({ data }) => {
      if (data?.kind === 'inspected') evidence.read += 1
    })
  }
}
