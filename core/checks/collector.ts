import type { CheckContext } from './finding.ts'
import { sameParts } from './steady.ts'
import { postmortemUnits, type Unit } from './units.ts'

/** What one rule reads in a unit. `env`: what it is held against, the same object while that is the same; null: nothing to look for. */
interface Collector {
  readonly env: (context: CheckContext) => unknown
  readonly read: (unit: Unit, env: unknown) => unknown
}

interface Kept {
  readonly envs: readonly unknown[]
  /** By collector, what it read; only those that read something. */
  readonly values: ReadonlyMap<number, unknown>
}

/** Every rule that reads texts: all look at a unit at the same time, so that an untouched one costs one look and not fifty. */
const collectors: Collector[] = []
const memory = new WeakMap<Unit, Kept>()
const nothing: ReadonlyMap<number, unknown> = new Map()

let envs: readonly unknown[] = []
let last: { readonly units: readonly Unit[]; readonly envs: readonly unknown[]; readonly lists: readonly unknown[][] } =
  {
    units: [],
    envs: [],
    lists: [],
  }

function envsFor(context: CheckContext): readonly unknown[] {
  const now = collectors.map(({ env }) => env(context))
  if (!sameParts(now, envs)) envs = now
  return envs
}

function readUnit(unit: Unit, now: readonly unknown[], before: Kept | undefined): Kept {
  const values = new Map<number, unknown>()
  for (const [index, env] of now.entries()) {
    if (env === null) continue
    const value =
      before !== undefined && before.envs[index] === env ? before.values.get(index) : collectors[index]?.read(unit, env)
    if (value !== undefined && value !== null) values.set(index, value)
  }
  return { envs: now, values: values.size === 0 ? nothing : values }
}

/** Units read between two pauses. */
const batch = 24

/** Reads what was not read yet, with a pause now and then; afterwards every collector has its answer at hand. */
export function* collectSteps(context: CheckContext): Generator<void, void, void> {
  const now = envsFor(context)
  const units = postmortemUnits(context.postmortem)
  if (last.units === units && last.envs === now) return
  const lists: unknown[][] = collectors.map(() => [])
  let fresh = 0
  for (const unit of units) {
    const before = memory.get(unit)
    const kept = before?.envs === now ? before : readUnit(unit, now, before)
    if (kept !== before) {
      memory.set(unit, kept)
      fresh += 1
      if (fresh % batch === 0) yield
    }
    if (kept.values !== nothing) for (const [index, value] of kept.values) lists[index]?.push(value)
  }
  last = { units, envs: now, lists }
}

/**
 * Makes a reader of units: what `read` made of each, in the order of the page, without those of which it made nothing (null).
 * A keystroke makes anew what it touched; a new `env` makes all anew.
 */
export function collector<E extends object, T extends object>(
  env: (context: CheckContext) => E | null,
  read: (unit: Unit, env: E) => T | null,
): (context: CheckContext) => readonly T[] {
  // What goes in as E and T comes out as such: a collector only sees its own place.
  const index = collectors.push({ env, read: (unit, known) => read(unit, known as E) }) - 1
  return (context) => {
    const steps = collectSteps(context)
    while (steps.next().done !== true);
    return (last.lists[index] ?? []) as T[]
  }
}
