const words: Readonly<Record<string, string>> = {
  percent: '%',
  pct: '%',
  percentage: '%',
  seconds: 's',
  sec: 's',
  secs: 's',
  milliseconds: 'ms',
  millis: 'ms',
  msec: 'ms',
  microseconds: 'µs',
  bytes: 'B',
  minutes: 'min',
}

/** The unit that a column's header names: `memory (%)` → `%`, `rendered / min` → `/ min`, `latency_ms` → `ms`. */
export function unitOf(name: string): string {
  const bracket = /[([]\s*([^()[\]]{1,16})\s*[)\]]\s*$/.exec(name)
  if (bracket !== null) return short(bracket[1] ?? '')
  const rate = /\s\/\s?(ms|s|sec|second|min|minute|h|hour|day)\s*$/i.exec(name) ?? /\w\/(s|min|h)\s*$/.exec(name)
  if (rate !== null) return `/ ${rate[1]}`
  const last =
    /(?:^|[_\s.])(percent|pct|percentage|seconds|milliseconds|millis|msec|ms|microseconds|bytes|minutes|%)$/i.exec(name)
  if (last !== null) return short(last[1] ?? '')
  return /\bin (%|\p{L}{1,4})$/u.exec(name)?.[1] ?? ''
}

const short = (unit: string) => words[unit.trim().toLowerCase()] ?? unit.trim()
