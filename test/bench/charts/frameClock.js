// Runs in the page. A step lasts from the call that asks for it to the first task after the frame that shows it.
const afterFrame = () =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => done(performance.now())
      channel.port2.postMessage(0)
    })
  })
globalThis.timed = async (act) => {
  const from = performance.now()
  act()
  return { ms: (await afterFrame()) - from }
}
/** `count` points a second apart, noisy around a daily course, with a spike of one sample now and then and a dip. */
globalThis.makePoints = (count, seed) => {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const start = Date.parse('2025-11-20T00:00:00Z')
  const t = new Float64Array(count)
  const v = new Float64Array(count)
  for (let i = 0; i < count; i += 1) {
    t[i] = start + i * 1000
    const dip = i > count * 0.6 && i < count * 0.62 ? 0.5 : 1
    v[i] = dip * (1000 + 200 * Math.sin(i / 13750) + 40 * next()) + (next() < 1e-5 ? 900 : 0)
  }
  return { t, v }
}
/** The same walk for everyone: into the data, along, and out again; spans as shares of it. */
globalThis.walk = (() => {
  const spans = []
  let [from, to] = [0, 1]
  const into = (factor, center) => {
    const middle = from + (to - from) * center
    const length = (to - from) * factor
    from = Math.max(0, middle - length * center)
    to = Math.min(1, from + length)
    spans.push([from, to])
  }
  for (let i = 0; i < 20; i += 1) into(0.75, i % 2 ? 0.6 : 0.45)
  for (let i = 0; i < 20; i += 1) {
    const by = (to - from) * 0.05
    from += by
    to += by
    spans.push([from, to])
  }
  for (let i = 0; i < 20; i += 1) into(1 / 0.75, 0.5)
  return spans
})()
/** Steps one after the other, each when the one before is on the screen. */
globalThis.measureWalk = async (go) => {
  const steps = []
  for (const span of walk) steps.push(await timed(() => go(span)))
  return steps
}
/** Moves along for `seconds`, once a frame; the frames that were shown and how long the worst took. */
globalThis.measureFrames = (go, seconds) =>
  new Promise((done) => {
    const times = []
    const frame = (now) => {
      times.push(now)
      const passed = (now - times[0]) / 1000
      if (passed >= seconds) {
        const gaps = times.slice(1).map((at, i) => at - times[i])
        return done({ frames: gaps.length, seconds: passed, gaps })
      }
      const from = 0.1 + 0.3 * (0.5 + 0.5 * Math.sin(passed * 2))
      const length = 0.3 + 0.25 * Math.sin(passed * 3)
      go([from, from + length])
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
