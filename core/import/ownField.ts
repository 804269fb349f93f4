/** An object's own field; undefined for anything else. Foreign keys such as `__proto__` never reach a prototype. */
export function ownField(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined
}

/** The same for a text; empty when there is none. */
export function ownText(node: unknown, key: string): string {
  const found = ownField(node, key)
  return typeof found === 'string' ? found : ''
}

/** The same for a list; empty when there is none. */
export function ownList(node: unknown, key: string): readonly unknown[] {
  const found = ownField(node, key)
  return Array.isArray(found) ? found : []
}
