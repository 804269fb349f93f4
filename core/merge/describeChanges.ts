import type { Postmortem } from '../postmortem/postmortem.ts'
import { sameAs } from '../schema/canonical.ts'

type Thing = Readonly<Record<string, unknown>>

const lists = {
  events: { word: 'Event', key: 'id', name: 'text' },
  actions: { word: 'Action', key: 'id', name: 'title' },
  sections: { word: 'Section', key: 'id', name: 'id' },
  marks: { word: 'Mark', key: 'name', name: 'name' },
  factors: { word: 'Factor', key: 'id', name: 'text' },
  whys: { word: 'Why', key: 'id', name: 'question' },
  lessons: { word: 'Lesson', key: 'id', name: 'text' },
  series: { word: 'Series', key: 'id', name: 'name' },
  accounts: { word: 'Account', key: 'id', name: 'name' },
  sources: { word: 'Source', key: 'id', name: 'name' },
  comments: { word: 'Comment', key: 'id', name: 'text' },
  exports: { word: 'Export', key: 'folder', name: 'folder' },
} as const

/** What is different in `after`, one line each: "Event added: “rolled back”". Long names are cut. */
export function describeChanges(before: Postmortem, after: Postmortem): string[] {
  const named = Object.entries(lists).flatMap(([field, { word, key, name }]) =>
    compare(thingsOf(before, field, key), thingsOf(after, field, key), word, name),
  )
  const known = new Set([...Object.keys(lists), 'conflicts'])
  const fields = Object.keys({ ...before, ...after })
    .filter((field) => !known.has(field) && !sameAs(get(before, field), get(after, field)))
    .map((field) => `Changed: ${field}`)
  const old = new Set(before.conflicts.map((conflict) => JSON.stringify(conflict)))
  const conflicts = after.conflicts
    .filter((conflict) => !old.has(JSON.stringify(conflict)))
    .map((conflict) => `Two versions, both kept: ${conflict.path}`)
  return [...conflicts, ...named, ...fields]
}

function compare(before: ReadonlyMap<string, Thing>, after: ReadonlyMap<string, Thing>, word: string, name: string) {
  const quoted = (thing: Thing) => `“${short(String(thing[name] ?? ''))}”`
  const now = [...after].flatMap(([key, thing]) => {
    const old = before.get(key)
    if (!old) return [`${word} added: ${quoted(thing)}`]
    return sameAs(old, thing) ? [] : [`${word} changed: ${quoted(thing)}`]
  })
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, thing]) => `${word} removed: ${quoted(thing)}`)
  return [...now, ...gone]
}

const get = (postmortem: Postmortem, field: string): unknown => postmortem[field]

function thingsOf(postmortem: Postmortem, field: string, key: string): Map<string, Thing> {
  const list = get(postmortem, field)
  const things = Array.isArray(list)
    ? list.filter((item): item is Thing => typeof item === 'object' && item !== null)
    : []
  return new Map(things.map((thing, index) => [String(thing[key] ?? index), thing]))
}

function short(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
