import { mkdir, open, readFile, stat, unlink, utimes } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { isAlive } from './isAlive.ts'
import { errno } from './saveError.ts'

const holderSchema = z.object({ pid: z.number(), host: z.string(), user: z.string(), at: z.string() })
/** Who has a document open, for a sentence on the screen. */
export type Holder = z.infer<typeof holderSchema>

const staleMs = 60_000

/**
 * A courtesy: says who else has a document open. It guards nothing, since a sleeping computer keeps a lock that others
 * take for stale; what guards is the comparison before every rename. Lies in the data folder, so it sees this computer only.
 */
export async function takeLock(file: string, at: string): Promise<Holder | null> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const holder = await holderOf(file)
  if (holder) return holder
  await unlink(file).catch(() => undefined)
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(JSON.stringify({ pid: process.pid, host: hostname(), user: userInfo().username, at }))
    await handle.close()
    return null
  } catch (error) {
    if (errno(error) === 'EEXIST') return holderOf(file)
    throw error
  }
}

/** Keeps a lock fresh; to be called at least once a minute while the document is open. */
export async function refreshLock(file: string, now: number): Promise<void> {
  await utimes(file, now / 1000, now / 1000).catch(() => undefined)
}

export async function dropLock(file: string): Promise<void> {
  await unlink(file).catch(() => undefined)
}

/** The other process that holds it; null when nobody does, or only we, or one that is gone. */
async function holderOf(file: string): Promise<Holder | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  const parsed = holderSchema.safeParse(jsonOrNull(text))
  if (!parsed.success || parsed.data.pid === process.pid) return null
  const { host, pid } = parsed.data
  const age = Date.now() - ((await stat(file).catch(() => null))?.mtimeMs ?? 0)
  const there = host === hostname() ? isAlive(pid) : age < staleMs
  return there ? parsed.data : null
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
