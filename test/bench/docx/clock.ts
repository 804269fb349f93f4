/** Milliseconds by the wall and of the processor, which other work on the machine changes far less. */
export interface Time {
  readonly wall: number
  readonly cpu: number
}

export async function clock<T>(work: () => Promise<T>): Promise<[Time, T]> {
  const start = performance.now()
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return [{ wall: performance.now() - start, cpu: (user + system) / 1000 }, value]
}
