import type { Parsed } from './types.ts'

/** An importer's answer with nothing in it yet. */
export function nothing(kind: Parsed['kind']): Parsed {
  return {
    kind,
    events: [],
    series: [],
    sections: [],
    actions: [],
    accounts: [],
    statements: [],
    header: {},
    zone: null,
    questions: [],
    problems: [],
  }
}
