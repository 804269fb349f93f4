import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { temporaryEnding } from './atomicSave.ts'
import { isAlive } from './isAlive.ts'

/** How long the trash keeps a postmortem. */
export const trashDays = 30
const trashMs = trashDays * 24 * 60 * 60 * 1000

/**
 * At a start: removes what killed saves left behind, in the library and one and two folders down, unless the process that
 * made it still runs; and postmortems that have been in the trash for 30 days. Returns how many things went.
 */
export async function sweep(root: string, now: number): Promise<number> {
  return (await sweepTemporaries(root, 3)) + (await sweepTrash(path.join(root, '.trash'), now))
}

async function sweepTemporaries(folder: string, depth: number): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const counts = await Promise.all(
    entries.map(async (entry) => {
      const full = path.join(folder, entry.name)
      if (entry.isDirectory() && !entry.name.startsWith('.git') && depth > 1) {
        if (!entry.name.endsWith(temporaryEnding)) return sweepTemporaries(full, depth - 1)
      }
      const pid = entry.name.endsWith(temporaryEnding)
        ? /\.(\d+)-[0-9a-f]{12}\.[a-z-]+$/.exec(entry.name)?.[1]
        : undefined
      if (pid === undefined || isAlive(Number(pid))) return 0
      await rm(full, { recursive: entry.isDirectory(), force: true })
      return 1
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

async function sweepTrash(trash: string, now: number): Promise<number> {
  const names = (await readdir(trash).catch(() => [])).filter((name) => !name.startsWith('.'))
  const old = await Promise.all(
    names.map(async (name) => {
      const full = path.join(trash, name)
      // A rename sets the time of change of the folder itself, which nothing else touches in the trash.
      const changed = (await stat(full).catch(() => null))?.ctimeMs ?? now
      if (now - changed <= trashMs) return 0
      await rm(full, { recursive: true, force: true })
      return 1
    }),
  )
  return old.length === 0 ? 0 : old.reduce<number>((sum, count) => sum + count, 0)
}
