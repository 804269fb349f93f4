// Runs in the page: how long until the list is there, frames while it scrolls, and frames until a jump shows its rows.
globalThis.longTasks = []
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) longTasks.push(entry.duration)
}).observe({ type: 'longtask', buffered: true })

const nextFrame = () => new Promise((done) => requestAnimationFrame(done))
/** The first task after the next frame: it has been drawn by then. */
const drawn = () =>
  new Promise((done) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => done()
    requestAnimationFrame(() => channel.port2.postMessage(0))
  })
const scroller = () => document.querySelector('[data-scroller]') ?? document.querySelector('.list')
const rowAt = (share) => {
  const box = scroller().getBoundingClientRect()
  const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * share)
  return found?.closest('[data-row], [role=option]')?.textContent ?? ''
}
/** Rows stand where the reader looks: at the top, in the middle and at the foot of the list. */
const filled = () => [0.1, 0.5, 0.9].every((share) => rowAt(share) !== '')

globalThis.measureMount = async (count) => {
  await nextFrame()
  const from = performance.now()
  mount(count)
  while (document.querySelector('[data-row], [role=option]') === null) await nextFrame()
  await drawn()
  return performance.now() - from
}

globalThis.measureScroll = async (steps, px) => {
  const box = scroller()
  box.scrollTop = 0
  await drawn()
  const frames = []
  let before = await nextFrame()
  let empty = 0
  for (let step = 1; step <= steps; step += 1) {
    box.scrollTop += px
    const now = await nextFrame()
    frames.push(now - before)
    before = now
    if (rowAt(0.5) === '') empty += 1
  }
  return { frames, empty }
}

globalThis.measureJump = async (share) => {
  const box = scroller()
  const from = performance.now()
  box.scrollTop = box.scrollHeight * share
  let frames = 0
  do {
    await drawn()
    frames += 1
  } while (!filled() && frames < 60)
  return { frames, ms: performance.now() - from }
}

globalThis.measurePlaces = () =>
  [...document.querySelectorAll('[aria-posinset]')].every(
    (row) => row.getAttribute('aria-setsize') !== null && Number(row.getAttribute('aria-posinset')) > 0,
  )
