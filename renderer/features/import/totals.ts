import type { Inspected } from '../../../core/import/types.ts'

export interface Totals {
  readonly events: number
  readonly series: number
  readonly sections: number
  readonly accounts: number
  readonly actions: number
}

/** What would be taken in, before duplicates are known. */
export function totals(files: readonly Inspected[]): Totals {
  const sum = (count: (parsed: Inspected['parsed']) => number) =>
    files.reduce((all, { parsed }) => all + count(parsed), 0)
  return {
    events: sum(({ events }) => events.length),
    series: sum(({ series }) => series.length),
    sections: sum(({ sections }) => sections.length),
    accounts: sum(({ accounts }) => accounts.length),
    actions: sum(({ actions }) => actions.length),
  }
}

const words: Record<keyof Totals, readonly [one: string, many: string]> = {
  events: ['event', 'events'],
  series: ['series', 'series'],
  sections: ['section of text', 'sections of text'],
  accounts: ['account', 'accounts'],
  actions: ['action item', 'action items'],
}

/** "72 events, 3 series, 3 action items"; "nothing" when all are 0. */
export function counted(amounts: Partial<Totals>): string {
  const names: readonly (keyof Totals)[] = ['events', 'series', 'sections', 'accounts', 'actions']
  const parts = names.flatMap((name) => {
    const amount = amounts[name] ?? 0
    const [one, many] = words[name]
    return amount === 0 ? [] : [`${amount.toLocaleString('en')} ${amount === 1 ? one : many}`]
  })
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}
