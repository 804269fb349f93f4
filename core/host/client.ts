import { fromReport } from '../errors.ts'
import { contract, type Host, type Method } from './contract.ts'
import type { Reply } from './serve.ts'

/** The whole host over one function, whatever carries it: the preload bridge, HTTP, or a test's direct call. */
export function hostOver(call: (method: Method, input: unknown) => Promise<Reply>): Host {
  const methods = Object.keys(contract) as Method[]
  return Object.fromEntries(
    methods.map((method) => [
      method,
      async (input: unknown) => {
        const reply = await call(method, input)
        if (!reply.ok) throw fromReport(reply.error)
        return reply.value
      },
    ]),
  ) as unknown as Host
}
