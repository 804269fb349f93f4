import { mkdir, open, readFile, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { isAlive } from './isAlive.ts'
import { errno } from './saveError.ts'

const patienceMs = 3000

/**
 * Runs `work` while no other process of ours on this computer is inside the same turn: closes the gap between comparing a
 * file and renaming over it. After 3 s, or where no lock file can be made, it runs all the same: the comparison still guards.
 */
export async function inTurn<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const taken = await take(lock)
  try {
    return await work()
  } finally {
    if (taken) await unlink(lock).catch(() => undefined)
  }
}

async function take(lock: string): Promise<boolean> {
  await mkdir(path.dirname(lock), { recursive: true, mode: 0o700 }).catch(() => undefined)
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    try {
      const handle = await open(lock, 'wx', 0o600)
      await handle.writeFile(String(process.pid))
      await handle.close()
      return true
    } catch (error) {
      if (errno(error) !== 'EEXIST') return false
    }
    await breakStale(lock)
    await new Promise((done) => setTimeout(done, 5 + Math.random() * 15))
  }
  return false
}

const momentMs = 500

/** Of a process that is gone; or of one that was killed before it wrote its id, which takes others no more than a moment. */
async function breakStale(lock: string): Promise<void> {
  const found = await stat(lock).catch(() => null)
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''))
  const stale = pid > 0 ? !isAlive(pid) : found !== null && Date.now() - found.mtimeMs > momentMs
  if (stale) await unlink(lock).catch(() => undefined)
}
