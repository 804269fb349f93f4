import { z } from 'zod'

type Json = Record<string, unknown>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null

function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? bare(schema.unwrap()) : schema
}

function childSchema(schema: unknown, key: string): unknown {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined
  if (schema instanceof z.ZodArray) return schema.element
  return schema instanceof z.ZodRecord ? schema.valueType : undefined
}

/**
 * The same value with its keys in the order the schema names them, and keys the schema does not know after them, sorted.
 * `Object.fromEntries` defines keys instead of assigning them, so that no key can reach a prototype.
 */
export function ordered(value: unknown, schema?: unknown): unknown {
  const known = bare(schema)
  if (Array.isArray(value)) return value.map((item) => ordered(item, childSchema(known, '')))
  if (!isRecord(value)) return value
  const named = known instanceof z.ZodObject ? Object.keys(known.shape) : []
  const first = named.filter((key) => Object.hasOwn(value, key))
  const names = new Set(first)
  const rest = Object.keys(value).filter((key) => !names.has(key))
  return Object.fromEntries(
    [...first, ...rest.sort()]
      .filter((key) => value[key] !== undefined)
      .map((key) => [key, ordered(value[key], childSchema(known, key))]),
  )
}

/** Equal by value, whatever order keys came in; a key that holds `undefined` is not there. */
export function sameAs(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameAs(item, b[index]))
  const there = (value: Json) => Object.keys(value).filter((key) => value[key] !== undefined)
  const keys = there(a)
  return keys.length === there(b).length && keys.every((key) => Object.hasOwn(b, key) && sameAs(a[key], b[key]))
}

/** One line of JSON with sorted keys: a name for the value itself. `undefined` has a name of its own. */
export function keyOf(value: unknown): string {
  return JSON.stringify(ordered(value)) ?? 'undefined'
}

/**
 * Canonical text: two spaces of indent down to the lists, one line for each thing in a list, LF, one newline at the end.
 * `open` names the lists at the top whose things are long texts and are laid out in full.
 */
export function canonicalText(value: unknown, schema: unknown, open: ReadonlySet<string> = new Set()): string {
  return `${layOut(ordered(value, schema), '', open)}\n`
}

function layOut(value: unknown, indent: string, open: ReadonlySet<string>): string {
  if (Array.isArray(value)) return list(value, indent, (item) => JSON.stringify(item))
  if (!isRecord(value)) return JSON.stringify(value)
  const inner = `${indent}  `
  const lines = Object.entries(value).map(([key, item]) => {
    const unfolded = open.has(key) && Array.isArray(item)
    const text = unfolded
      ? list(item, inner, (thing) => layOut(thing, `${inner}  `, new Set()))
      : layOut(item, inner, new Set())
    return `${inner}${JSON.stringify(key)}: ${text}`
  })
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
}

function list(items: readonly unknown[], indent: string, write: (item: unknown) => string): string {
  if (items.length === 0) return '[]'
  return `[\n${items.map((item) => `${indent}  ${write(item)}`).join(',\n')}\n${indent}]`
}
