/** An object of a JSON file. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (node: unknown): node is JsonObject =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

/** What lies at a path of own fields; undefined where there is nothing. */
export function field(node: unknown, ...path: readonly string[]): unknown {
  let found: unknown = node
  for (const key of path) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return undefined
    found = found[key]
  }
  return found
}

/** A field that is a list; empty when it is not there. */
export function listIn(node: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = field(node, ...path)
  return Array.isArray(found) ? found : []
}

/** A field as text, a number as its digits; empty when it is neither. */
export function textIn(node: unknown, ...path: readonly string[]): string {
  const found = field(node, ...path)
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : ''
}

/** The first of several fields that says something: sources rename theirs from version to version. */
export function firstText(node: unknown, ...names: readonly string[]): string {
  for (const name of names) {
    const found = textIn(node, ...name.split('.'))
    if (found.trim() !== '') return found
  }
  return ''
}

/** Whether an object has all of these fields itself. */
export const has = (node: unknown, ...keys: readonly string[]): boolean =>
  isObject(node) && keys.every((key) => Object.hasOwn(node, key))

/** The first thing of a list: sniffing looks at no more. */
export const firstOf = (node: unknown): unknown => (Array.isArray(node) ? node[0] : undefined)

/** Parts that say something, joined. */
export const joined = (parts: readonly string[], by: string): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(by)

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `changed_by_hand` → "changed by hand". */
export const spaced = (name: string): string => name.replace(/[_-]+/g, ' ').trim()
