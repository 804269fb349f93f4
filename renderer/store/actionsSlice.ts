import { toReport } from '../../core/errors.ts'
import type { ActionChange } from '../../core/library/editAction.ts'
import { inProcessReader } from '../workers/evidenceReader.ts'
import type { Get, Put, Slice } from './slice.ts'
import type { ActionsSlice, StoreTools, TrackerAnswer } from './types.ts'

const deepest = 100

export const actionsSlice: Slice<ActionsSlice> = (set, get, tools) => {
  const { host } = tools
  // One after the other: a redo that comes while an undo is being saved means what that undo took back.
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work)
    return turn
  }
  const asked = () => ({
    library: get().current,
    zone: get().settings.zone || 'UTC',
    me: get().settings.you?.name ?? null,
  })
  const answered = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (get().current === '') return null
    try {
      return await work()
    } catch (error) {
      get().trouble(error)
      return null
    }
  }
  return {
    lateActions: null,
    actionsRevision: 0,
    actionsView: { query: 'is:open', sort: 'late', group: 'none', asOf: null, promises: false },
    actionsPast: [],
    actionsFuture: [],
    viewActions: (change) => set(({ actionsView }) => ({ actionsView: { ...actionsView, ...change } })),
    listActions: (input) => answered(() => host['library.actions']({ ...asked(), ...input })),
    countLate: async () => {
      const { current, today } = get()
      const none = { scope: '', query: 'is:late', sort: 'late', group: 'none', from: 0, count: 0 } as const
      const answer = await answered(() => host['library.actions']({ ...asked(), ...none, asOf: today }))
      if (answer !== null && get().current === current) set({ lateActions: answer.figures.late.n })
    },
    exportActions: (input) => answered(() => host['library.exportActions']({ ...asked(), ...input })),
    readTracker: (file) => readTracker(get, tools, file),
    searchLibrary: (query, places) =>
      answered(() => host['library.search']({ ...asked(), query, places, count: 1000, asOf: get().today })),
    readTrends: (step) => {
      const { library, zone } = asked()
      return answered(() => host['library.trends']({ library, zone, step, asOf: get().today }))
    },
    readPeople: () => answered(() => host['library.people']({ library: get().current })),
    readRelated: (library, folder) =>
      answered(() => host['library.related']({ library, folder, asOf: get().today, zone: asked().zone })),
    editActions: (label, changes) => {
      const library = get().current
      return inTurn(async () => {
        const undo = await edit(set, get, tools, library, changes)
        if (undo === null) return
        set(({ actionsPast }) => ({
          actionsPast: [...actionsPast, { label, library, changes: undo }].slice(-deepest),
          actionsFuture: [],
        }))
      })
    },
    undoActions: () => inTurn(() => travel(set, get, tools, 'Undone', 'actionsPast', 'actionsFuture')),
    redoActions: () => inTurn(() => travel(set, get, tools, 'Redone', 'actionsFuture', 'actionsPast')),
  }
}

/** Edits in the files; the open postmortem is saved before and read again after. Null when nothing was different. */
async function edit(
  set: Put,
  get: Get,
  { host }: StoreTools,
  library: string,
  changes: readonly ActionChange[],
): Promise<readonly ActionChange[] | null> {
  const { settings } = get()
  try {
    if (touchesOpen(get, library, changes)) await get().flush()
    const { undo, failed } = await host['actions.edit']({
      library,
      changes: [...changes],
      by: settings.you?.name ?? null,
    })
    for (const { folder, report } of failed) get().tell(`${folder}: ${report.title} ${report.hint}`, 'trouble')
    if (touchesOpen(get, library, undo)) await readAgain(set, get, host)
    set(({ actionsRevision }) => ({ actionsRevision: actionsRevision + 1 }))
    return undo.length === 0 ? null : undo
  } catch (error) {
    get().trouble(error)
    return null
  }
}

function touchesOpen(get: Get, library: string, changes: readonly ActionChange[]): boolean {
  const { home, folder } = get()
  return home === library && changes.some((change) => change.folder === folder)
}

async function readAgain(set: Put, get: Get, host: StoreTools['host']): Promise<void> {
  const { home, folder, baseHash } = get()
  if (home === null || folder === null) return
  const read = await host['postmortem.read']({ library: home, folder })
  // What was typed meanwhile is merged by its own save.
  if (get().folder !== folder || get().save.kind !== 'saved' || read.hash === baseHash) return
  set({ postmortem: read.postmortem, baseHash: read.hash })
}

async function travel(
  set: Put,
  get: Get,
  tools: StoreTools,
  word: string,
  from: 'actionsPast' | 'actionsFuture',
  to: 'actionsPast' | 'actionsFuture',
): Promise<void> {
  const entry = get()[from].at(-1)
  if (entry === undefined) return
  set({ [from]: get()[from].slice(0, -1) })
  const back = await edit(set, get, tools, entry.library, entry.changes)
  if (back === null) return
  set({ [to]: [...get()[to], { ...entry, changes: back }] })
  get().tell(`${word}: ${entry.label}`)
}

async function readTracker(get: Get, tools: StoreTools, file: File): Promise<TrackerAnswer> {
  const reader = tools.reader ?? inProcessReader(tools.platform)
  try {
    const { parsed, source } = await reader.inspect(file, { assumedZone: get().settings.zone || 'UTC' })
    if (parsed.kind !== 'actions') return { kind: 'other', format: source.format }
    const rows = parsed.actions.map((action) => ({ ...action }))
    const report = await tools.host['library.refresh']({ library: get().current, rows, asOf: get().today })
    return { kind: 'report', rows: rows.length, report, problems: source.problems.length }
  } catch (error) {
    return { kind: 'failed', report: toReport(error) }
  }
}
