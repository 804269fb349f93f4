import { toReport } from '../../core/errors.ts'
import { computeFacts } from '../../core/facts/facts.ts'
import type { Host, Output } from '../../core/host/contract.ts'
import { summarise } from '../../core/library/summary.ts'
import { merge } from '../../core/merge/merge.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { dayIn } from './dayIn.ts'
import type { Get, Put } from './slice.ts'
import type { AppState } from './types.ts'

export interface Saver {
  /** Saves what is in the store. Calls queue up, so that each save starts from the hash of the one before. */
  readonly save: () => Promise<void>
  readonly journal: () => Promise<void>
}

export function createSaver(set: Put, get: Get, host: Host): Saver {
  let queue: Promise<void> = Promise.resolve()
  const save = async () => {
    const sent = get().postmortem
    const target = targetOf(get())
    if (sent === null || target === null || get().save.kind === 'saved') return
    try {
      const saved = await host['postmortem.save']({ ...target, postmortem: sent })
      // Another postmortem may have been opened meanwhile.
      if (get().folder === target.folder && get().home === target.library) settle(set, get, sent, saved)
    } catch (error) {
      fail(set, get, error)
    }
  }
  return {
    save: () => {
      queue = queue.then(save)
      return queue
    },
    journal: async () => {
      const { postmortem } = get()
      const target = targetOf(get())
      if (postmortem === null || target === null || get().save.kind === 'saved') return
      try {
        await host['postmortem.journal']({ ...target, postmortem })
        if (get().journalFailed) set({ journalFailed: false })
      } catch (error) {
        set({ journalFailed: true })
        if (toReport(error).code === 'host.gone') set({ connection: 'gone' })
      }
    },
  }
}

function targetOf({ home, folder, baseHash, readOnly }: AppState) {
  if (home === null || folder === null || baseHash === null || readOnly !== null) return null
  return { library: home, folder, baseHash }
}

/** Takes the outcome of a save. What was typed while it ran stays unsaved; what came in from outside is merged under it. */
function settle(set: Put, get: Get, sent: Postmortem, saved: Output<'postmortem.save'>): void {
  const now = get().postmortem
  if (now === null) return
  const taken = saved.outcome === 'merged' && saved.postmortem !== null ? saved.postmortem : null
  const postmortem = taken === null ? now : now === sent ? taken : merge(sent, now, taken).postmortem
  const clean = now === sent
  const { folder, home, current, rows } = get()
  set({
    postmortem,
    baseHash: saved.hash,
    save: clean ? { kind: 'saved', at: saved.at } : { kind: 'dirty', since: saved.at },
    journalFailed: false,
    ...(home === current && folder !== null ? { rows: rowsWith(rows, folder, postmortem) } : {}),
  })
  if (taken !== null) get().tell(`Changes from outside were merged. ${saved.changes.join(' ')}`.trim())
  if (taken !== null) void get().loadData()
  if (!saved.durable) get().tell('Saved, but the disk did not confirm it: a power cut now could lose this save.')
}

function fail(set: Put, get: Get, error: unknown): void {
  const report = toReport(error)
  const { save } = get()
  const since = save.kind === 'saved' ? (save.at ?? '') : save.since
  const first = save.kind !== 'failed'
  set({
    save: { kind: 'failed', report, since },
    ...(report.code === 'host.gone' ? { connection: 'gone' as const } : {}),
    ...(report.code === 'host.refused' ? { connection: 'refused' as const } : {}),
  })
  // Told once; the banner stays for as long as it is true.
  if (first) get().tell(`${report.title} ${report.hint}`, 'trouble')
}

/** The library's rows with this postmortem's own as it is now. */
export function rowsWith(rows: AppState['rows'], folder: string, postmortem: Postmortem): AppState['rows'] {
  const row = summarise(folder, postmortem)
  return rows.some((one) => one.folder === folder)
    ? rows.map((one) => (one.folder === folder ? row : one))
    : [row, ...rows]
}

export const factsOn = (postmortem: Postmortem, now: string) =>
  computeFacts(postmortem, { today: dayIn(postmortem.zone, now) })
