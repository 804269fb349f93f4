const kinds = ['people', 'postmortem', 'factor', 'why', 'lesson', 'action', 'comment', 'event'] as const

/** A made-up UUIDv7 that is the same on every build. */
export function exampleId(kind: (typeof kinds)[number], index: number): string {
  const place = String(kinds.indexOf(kind) + 1).padStart(4, '0')
  return `019c6a10-${place}-7000-8000-${String(index).padStart(12, '0')}`
}
