import type { SourceProblem } from '../../postmortem/source.ts'
import { instantOf } from '../../time/instant.ts'
import type { ParsedSeries } from '../types.ts'

/** Distances between points beyond this many are no rhythm. */
const mostSteps = 64
/** Of each kind, what is told one by one. */
const loud = 10

interface Step {
  count: number
  /** Where it comes first. */
  readonly at: number
}

/**
 * What the reader of a chart should know of the times in it: instants that come twice, rhythms that change, stretches
 * without points. Nothing is mended. Times are in order.
 */
export function seriesNotes(series: readonly ParsedSeries[]): SourceProblem[] {
  const seen = new Set<Float64Array>()
  const found: SourceProblem[] = []
  const counts = new Map<string, number>()
  for (const { name, t } of series) {
    // The columns of one table share their times.
    if (seen.has(t) || t.length < 2) continue
    seen.add(t)
    for (const problem of notesOf(name, t)) {
      const count = (counts.get(problem.code) ?? 0) + 1
      counts.set(problem.code, count)
      if (count <= loud) found.push(problem)
    }
  }
  return found
}

function notesOf(name: string, t: Float64Array): SourceProblem[] {
  const { steps, twice } = stepsOf(t)
  const say = (code: string, message: string): SourceProblem => ({ line: null, code, message })
  const found: SourceProblem[] = []
  if (twice > 0) {
    const points = twice === 1 ? '1 point' : `${twice} points`
    found.push(say('same-time', `${points} of “${name}” with the instant of another one: every value is kept.`))
  }
  if (steps === null || t.length < 10) return found
  const ranked = [...steps].sort(([, a], [, b]) => b.count - a.count)
  const total = t.length - 1 - twice
  const [main, second] = ranked
  if (main === undefined) return found
  if (second !== undefined && second[1].count >= total * 0.1 && main[1].count + second[1].count >= total * 0.8) {
    const [first, then] = main[1].at < second[1].at ? [main, second] : [second, main]
    const ratio = Math.max(first[0], then[0]) / Math.min(first[0], then[0])
    if (ratio >= 2) {
      const where = instantOf(t[then[1].at] ?? 0)
      found.push(
        say(
          'mixed-steps',
          `“${name}” has a point every ${span(first[0])}, and from ${where} on every ${span(then[0])} as well; both are kept.`,
        ),
      )
      return found
    }
  }
  if (main[1].count < total * 0.7) return found
  const holes = ranked.filter(([step]) => step > main[0] * 3)
  const longest = holes.reduce<(typeof holes)[number] | null>(
    (top, each) => (top === null || each[0] > top[0] ? each : top),
    null,
  )
  if (longest !== null) {
    const count = holes.reduce((sum, [, { count: each }]) => sum + each, 0)
    const from = instantOf(t[longest[1].at] ?? 0)
    const more = count === 1 ? '' : `, and ${count - 1} shorter holes`
    found.push(
      say('hole', `“${name}” has no point for ${span(longest[0])} from ${from} on${more}; nothing was filled in.`),
    )
  }
  return found
}

/** How often each distance comes. Runs are counted whole, so that a regular series costs next to nothing. */
function stepsOf(t: Float64Array): { steps: Map<number, Step> | null; twice: number } {
  const steps = new Map<number, Step>()
  let twice = 0
  let rhythm = true
  let before = t[0] ?? 0
  for (let i = 1; i < t.length; ) {
    const step = (t[i] ?? 0) - before
    const start = i
    do {
      before = t[i] ?? 0
      i++
    } while (i < t.length && (t[i] ?? 0) - before === step)
    if (step === 0) twice += i - start
    else if (rhythm) {
      const known = steps.get(step)
      if (known === undefined) steps.set(step, { count: i - start, at: start - 1 })
      else known.count += i - start
      rhythm = steps.size <= mostSteps
    }
  }
  return { steps: rhythm ? steps : null, twice }
}

function span(ms: number): string {
  const units = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's'],
  ] as const
  const [size, unit] = units.find(([each]) => ms >= each && ms % each === 0) ??
    units.find(([each]) => ms >= each) ?? [1, 'ms']
  return `${Math.round((ms / size) * 10) / 10} ${unit}`
}
