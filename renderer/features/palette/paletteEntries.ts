import type { Summary } from '../../../core/library/summary.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { type Step, sectionSteps } from '../../../core/postmortem/section.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import type { Place } from '../../store/types.ts'
import type { Runnable } from './runnable.ts'
import { score } from './score.ts'

export interface PaletteEntry {
  readonly id: string
  readonly group: 'Recent' | 'Commands' | 'In this postmortem' | 'Library'
  readonly title: string
  readonly note: string | null
  readonly keys: string | null
  /** Set on commands: what is remembered as recent. */
  readonly command: string | null
  readonly run: () => void
}

export interface PaletteContext {
  readonly commands: readonly Runnable[]
  readonly recent: readonly string[]
  readonly postmortem: Postmortem | null
  readonly rows: readonly Summary[]
  /** Sections of the guides, for their headings and steps. */
  readonly headings: readonly { readonly id: string; readonly heading: string; readonly step: Step }[]
  readonly run: (id: string) => void
  readonly reveal: (place: Place) => void
  readonly open: (folder: string) => void
}

const perGroup = 12

/** What the palette lists for these words, best of each group first. Without words: the commands and the library. */
export function paletteEntries(words: string, context: PaletteContext): readonly PaletteEntry[] {
  const groups = [
    recentEntries(words, context),
    commandEntries(context),
    words.trim() === '' ? [] : insideEntries(context),
    libraryEntries(context),
  ]
  return groups.flatMap((entries) => best(entries, words.trim()))
}

function best(entries: readonly PaletteEntry[], words: string): readonly PaletteEntry[] {
  if (words === '') return entries.slice(0, entries[0]?.group === 'Commands' ? entries.length : perGroup)
  return entries
    .map((entry) => ({ entry, points: score(entry.title, words) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, perGroup)
    .map(({ entry }) => entry)
}

function commandEntries({ commands, run }: PaletteContext): readonly PaletteEntry[] {
  return commands
    .filter(({ id }) => id !== 'app.palette' && id !== 'app.commands')
    .map(({ id, title, menu, keys }) => ({
      id,
      group: 'Commands',
      title,
      note: menu,
      keys,
      command: id,
      run: () => run(id),
    }))
}

/** What was run before, while nothing is typed yet. */
function recentEntries(words: string, context: PaletteContext): readonly PaletteEntry[] {
  if (words.trim() !== '') return []
  const all = commandEntries(context)
  return context.recent.flatMap((id) => {
    const entry = all.find((one) => one.command === id)
    return entry ? [{ ...entry, id: `recent-${id}`, group: 'Recent' as const }] : []
  })
}

function insideEntries({ postmortem, headings, reveal }: PaletteContext): readonly PaletteEntry[] {
  if (postmortem === null) return []
  const entry = (place: Place & { readonly id: string }, title: string, note: string): PaletteEntry => ({
    id: `in-${place.id}`,
    group: 'In this postmortem',
    title,
    note,
    keys: null,
    command: null,
    run: () => reveal(place),
  })
  const known: Readonly<Record<string, Step>> = sectionSteps
  const sections = postmortem.sections.map(({ id, title }) => {
    const guide = headings.find((one) => one.id === id)
    const step = guide?.step ?? known[id] ?? 'overview'
    return {
      ...entry({ step, id }, title ?? guide?.heading ?? id, 'Section'),
      run: () => reveal({ step, section: id }),
    }
  })
  return [
    ...sections,
    ...postmortem.events.map((event) =>
      entry({ step: 'timeline', id: event.id }, event.text, formatInstant(event.at, postmortem.zone, 'clock-zone')),
    ),
    ...postmortem.factors.map((factor) => entry({ step: 'root-cause', id: factor.id }, factor.text, 'Factor')),
    ...postmortem.actions.map((action) => entry({ step: 'actions', id: action.id }, action.title, 'Action item')),
    ...postmortem.lessons.map((lesson) => entry({ step: 'lessons', id: lesson.id }, lesson.text, 'Lesson')),
    ...postmortem.series.map((series) => entry({ step: 'metrics', id: series.id }, series.name, 'Metric')),
  ]
}

function libraryEntries({ rows, open }: PaletteContext): readonly PaletteEntry[] {
  return [...rows]
    .sort((a, b) => b.start.localeCompare(a.start, 'en'))
    .map(({ folder, title, start }) => ({
      id: `row-${folder}`,
      group: 'Library',
      title: title || 'Untitled',
      note: formatInstant(start, 'UTC', 'date'),
      keys: null,
      command: null,
      run: () => open(folder),
    }))
}
