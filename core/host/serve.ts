import type { z } from 'zod'
import { type ErrorReport, FaultlineError, toReport } from '../errors.ts'
import { contract, type Host, type Method } from './contract.ts'

export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ErrorReport }

/** Parse, call, parse, envelope: the same four steps whoever is asking. Never throws; Electron itself would forward only `message`. */
export async function serve(host: Host, method: Method, raw: unknown): Promise<Reply> {
  try {
    const { input, output } = contract[method]
    const call = host[method] as (input: unknown) => Promise<unknown>
    return { ok: true, value: output.parse(await call(parseInput(method, input, raw))) }
  } catch (error) {
    return { ok: false, error: toReport(error) }
  }
}

function parseInput(method: Method, schema: z.ZodType, raw: unknown): unknown {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new FaultlineError('host.input', { method, reason: `${issue?.path.join('.') || 'input'}: ${issue?.message}` })
}
