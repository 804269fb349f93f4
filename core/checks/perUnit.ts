import type { Unit } from './units.ts'

/** What was made of a unit is kept with it, until `env` is another. For texts that are no open document: redacted ones, and such as a fix would leave. */
export function perUnit<E, T>(make: (unit: Unit, env: E) => T): (unit: Unit, env: E) => T {
  const memory = new WeakMap<Unit, { readonly env: E; readonly value: T }>()
  return (unit, env) => {
    const known = memory.get(unit)
    if (known !== undefined && known.env === env) return known.value
    const value = make(unit, env)
    memory.set(unit, { env, value })
    return value
  }
}
