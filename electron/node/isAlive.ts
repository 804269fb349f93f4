import { errno } from './saveError.ts'

/** Does a process with this id run on this computer? EPERM: it does, and is someone else's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errno(error) === 'EPERM'
  }
}
