/** Fields that a query may name; anything else before a colon is a word like any other. */
export const queryFields = [
  'is',
  'owner',
  'team',
  'type',
  'status',
  'priority',
  'sev',
  'service',
  'state',
  'before',
  'after',
  'in',
  'due',
  'age',
  'opened',
  'done',
  'dropped',
  'promise',
  'folder',
] as const
export type QueryField = (typeof queryFields)[number]

export interface Query {
  /** All of them have to occur. Lower case. */
  readonly words: readonly string[]
  /** Values of one field are alternatives, fields add up. */
  readonly fields: ReadonlyMap<QueryField, readonly string[]>
}

const isField = (name: string): name is QueryField => (queryFields as readonly string[]).includes(name)
const parts = /(?:([a-z]+):)?(?:"([^"]*)"|(\S+))/giu

/** `render sev:1 service:"checkout api" before:2025-06 owner:ito`. Never throws: what is no field is words. */
export function readQuery(text: string): Query {
  const words: string[] = []
  const fields = new Map<QueryField, string[]>()
  for (const [whole, name, quoted, plain] of text.matchAll(parts)) {
    const field = name?.toLowerCase() ?? ''
    const value = (quoted ?? plain ?? '').trim()
    if (value === '') continue
    if (isField(field)) fields.set(field, [...(fields.get(field) ?? []), value.toLowerCase()])
    else words.push((name === undefined ? value : whole.replaceAll('"', '')).toLowerCase())
  }
  return { words, fields }
}

/** The text that reads back as the same query. */
export function writeQuery({ words, fields }: Query): string {
  const quote = (value: string) => (/[\s":]/.test(value) || value === '' ? `"${value.replaceAll('"', '')}"` : value)
  const named = [...fields].flatMap(([field, values]) => values.map((value) => `${field}:${quote(value)}`))
  return [...named, ...words.map((word) => (/\s/.test(word) ? `"${word}"` : word))].join(' ')
}

/** The query with the values of one field replaced; none takes the field away. */
export function withField(query: Query, field: QueryField, values: readonly string[]): Query {
  const fields = new Map(query.fields)
  if (values.length === 0) fields.delete(field)
  else fields.set(field, values)
  return { words: query.words, fields }
}
