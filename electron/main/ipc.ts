import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { FaultlineError, toReport } from '../../core/errors.ts'
import { type Host, isMethod } from '../../core/host/contract.ts'
import { type Reply, serve } from '../../core/host/serve.ts'
import { isOurs } from './origin.ts'

/** Deeper input than any document has: structured clone has no limit of its own until it overflows. */
const deepest = 200

/**
 * The one channel. Only the top frame of a window that we made, showing our own page, may ask,
 * and only for names in the contract; both directions are parsed by `serve`.
 */
export function listenToPage(host: Host, isKnown: (webContentsId: number) => boolean): void {
  ipcMain.handle('faultline', (event, name: unknown, input: unknown): Promise<Reply> | Reply => {
    const reason = refusalOf(event, isKnown) ?? (isMethod(name) ? tooDeep(input) : 'that name is not in the contract')
    if (reason !== null) return { ok: false, error: toReport(new FaultlineError('host.refused', { reason })) }
    return isMethod(name) ? serve(host, name, input) : unreachable()
  })
}

function refusalOf(event: IpcMainInvokeEvent, isKnown: (webContentsId: number) => boolean): string | null {
  const frame = event.senderFrame
  if (frame === null) return 'the frame that asked is gone'
  if (frame.parent !== null) return 'only the top frame may ask'
  if (!isOurs(frame.url)) return 'it was asked from another page'
  return isKnown(event.sender.id) ? null : 'it was asked from a window that is not ours'
}

function tooDeep(value: unknown): string | null {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return `the input is nested more than ${deepest} deep`
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null && !ArrayBuffer.isView(item) ? Object.values(item) : [],
    )
  }
  return null
}

function unreachable(): never {
  throw new Error('a refused name went through')
}
