import type { Finding, Where } from './finding.ts'

type Given = Pick<Finding, 'rule' | 'key' | 'title' | 'message' | 'why' | 'where'> & Partial<Finding>

/** A finding that blocks nothing: by itself a loose end, for who finishes. */
export function note(given: Given): Finding {
  return { group: 'finish', severity: 'note', blocks: false, fixes: [], ...given }
}

/** A place as a part of a key. */
export function placeKey({ section, event, action, factor, lesson, series, mark, field }: Where): string {
  return [section, event, action, factor, lesson, series, mark, field].filter((part) => part !== undefined).join(':')
}

/** Words as a part of a key: what stays the same when only commas and spaces change. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
}

/** "1 place", "3 places". */
export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
