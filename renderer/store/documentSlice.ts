import { relabelChips } from '../../core/facts/chip.ts'
import { merge } from '../../core/merge/merge.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { followAnchors } from '../../core/review/followAnchors.ts'
import { createPostmortem } from './createPostmortem.ts'
import { freshDocument } from './freshDocument.ts'
import { factsMayDiffer, pushEntry } from './history.ts'
import { leaving } from './leaving.ts'
import { effectsOf } from './movingSlice.ts'
import { rememberPlace } from './rememberPlace.ts'
import { createSaver, factsOn } from './saving.ts'
import { readSeriesData } from './seriesData.ts'
import type { Get, Put, Slice } from './slice.ts'
import type { DocumentSlice, HistoryEntry, StoreTools } from './types.ts'

export const documentSlice: Slice<DocumentSlice> = (set, get, tools) => {
  const saver = createSaver(set, get, tools.host)
  return {
    ...freshDocument,
    postmortem: null,
    folder: null,
    home: null,
    baseHash: null,
    open: (library, folder) => openPostmortem(set, get, tools, library, folder),
    create: async (start) => {
      try {
        await createPostmortem(set, get, tools, { fill: (empty) => ({ ...empty, ...start }) })
      } catch (error) {
        get().trouble(error)
      }
    },
    edit: (label, change, key) => {
      const { postmortem: before, readOnly } = get()
      if (before === null || readOnly !== null) return
      const effects = effectsOf(get, before, change, tools.platform.now())
      if (effects === null) get().editAnyway(label, change, key)
      else set({ moving: { label, change, key, effects } })
    },
    editAnyway: (label, change, key) => applyEdit(set, get, tools, { label, change, key: key ?? null }),
    undo: () => travel(set, get, 'undo'),
    redo: () => travel(set, get, 'redo'),
    flush: saver.save,
    journal: saver.journal,
    takeOutsideChange: () => takeOutsideChange(set, get, tools),
    loadData: () => loadData(set, get, tools),
    ...leaving(get, tools),
  }
}

interface Edit extends Pick<HistoryEntry, 'label' | 'key'> {
  readonly change: (postmortem: Postmortem) => Postmortem
}

function applyEdit(set: Put, get: Get, tools: StoreTools, { label, change, key }: Edit): void {
  const { postmortem: before, readOnly, data, step, past, save } = get()
  if (before === null || readOnly !== null) return
  const changed = change(before)
  if (changed === before) return
  const now = tools.platform.now()
  // Chips are rewritten in the same step, so that one undo takes back the mark and every sentence that names it.
  const relabelled = factsMayDiffer(before, changed) ? relabelChips(changed, factsOn(changed, now), data) : changed
  const after = followAnchors(before, relabelled)
  const entry: HistoryEntry = { label, before, after, step, key, at: Date.parse(now) }
  set({
    postmortem: after,
    past: pushEntry(past, entry),
    future: [],
    save: save.kind === 'failed' ? save : save.kind === 'dirty' ? save : { kind: 'dirty', since: save.at ?? now },
  })
  if (before.series !== after.series) void get().loadData()
}

async function openPostmortem(set: Put, get: Get, tools: StoreTools, library: string, folder: string) {
  try {
    await get().flush()
    if (get().current !== library) await get().openLibrary(library)
    const read = await tools.host['postmortem.read']({ library, folder })
    const { recovered, readOnly } = read
    set({
      ...freshDocument,
      postmortem: recovered?.postmortem ?? read.postmortem,
      folder,
      home: library,
      baseHash: read.hash,
      readOnly,
      save: recovered ? { kind: 'dirty', since: recovered.at } : { kind: 'saved', at: null },
      page: 'postmortem',
      step: 'overview',
      audience: 'internal',
    })
    if (recovered) get().tell(`Recovered what was not saved, up to ${recovered.at.slice(11, 19)} UTC.`)
    rememberPlace(get)
    await get().loadData()
    await get().loadPictures()
    if (recovered) await get().flush()
  } catch (error) {
    get().trouble(error)
  }
}

/** One step back or forth. What came in from outside since then stays: the step is merged over it. */
function travel(set: Put, get: Get, way: 'undo' | 'redo'): void {
  const { postmortem: now, past, future, readOnly, save } = get()
  const entry = way === 'undo' ? past.at(-1) : future.at(-1)
  if (now === null || entry === undefined || readOnly !== null) return
  const [from, to] = way === 'undo' ? [entry.after, entry.before] : [entry.before, entry.after]
  const postmortem = now === from ? to : merge(from, to, now).postmortem
  set({
    postmortem,
    past: way === 'undo' ? past.slice(0, -1) : [...past, entry],
    future: way === 'undo' ? [...future, entry] : future.slice(0, -1),
    save: save.kind === 'saved' ? { kind: 'dirty', since: save.at ?? '' } : save,
    page: 'postmortem',
    step: entry.step,
  })
  get().tell(`${way === 'undo' ? 'Undone' : 'Redone'}: ${entry.label}`)
  if (from.series !== to.series) void get().loadData()
}

async function takeOutsideChange(set: Put, get: Get, tools: StoreTools): Promise<void> {
  const { home, folder, baseHash, save } = get()
  if (home === null || folder === null) return
  // With unsaved edits the save itself merges both sides.
  if (save.kind !== 'saved') return get().flush()
  try {
    const read = await tools.host['postmortem.read']({ library: home, folder })
    if (read.hash === baseHash || get().folder !== folder) return
    set({ postmortem: read.postmortem, baseHash: read.hash, readOnly: read.readOnly })
    get().tell('This postmortem was changed by another program. The changes are in.')
    await get().loadData()
  } catch (error) {
    get().trouble(error)
  }
}

async function loadData(set: Put, get: Get, tools: StoreTools): Promise<void> {
  const { postmortem, home, folder, data, dataFailures } = get()
  if (postmortem === null || home === null || folder === null) return
  const missing = postmortem.series.filter((series) => !data.has(series.id) && !dataFailures.has(series.id))
  await readSeriesData(missing, postmortem.sources, { library: home, folder }, tools, (columns, failures) => {
    if (get().folder !== folder || get().home !== home) return
    set((state) => ({
      data: new Map([...state.data, ...columns]),
      dataFailures: new Map([...state.dataFailures, ...failures]),
    }))
  })
}
