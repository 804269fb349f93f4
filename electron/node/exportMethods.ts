import { randomUUID } from 'node:crypto'
import { FaultlineError } from '../../core/errors.ts'
import { isOwnPage } from '../../core/export/html/isOwnPage.ts'
import type { Input } from '../../core/host/contract.ts'
import { readPostmortem } from '../../core/postmortem/bytes.ts'
import type { Desk, NodeHostOptions } from './desk.ts'
import { ExportFolder, nextVersion, saveExport } from './exports.ts'
import { readKept, repairKept, shareKept } from './keptExport.ts'
import { readDocument } from './libraryFolder.ts'

/** What leaves: exports as folders beside the postmortem, copies of them, and printing. */
export function exportMethods({ platform, printPdf }: NodeHostOptions, desk: Desk) {
  /** Runs of letters that are being written, by the id that the page was given. */
  const pending = new Map<string, ExportFolder>()
  const taken = (id: string): ExportFolder => {
    const found = pending.get(id)
    if (found === undefined) throw new FaultlineError('host.refused', { reason: 'that export is not being written' })
    return found
  }
  return {
    'export.next': async ({ library, folder, series }: Input<'export.next'>) => {
      const root = await desk.root(library)
      const { file, text } = await readDocument(root, folder)
      return { version: await nextVersion(root, folder, readPostmortem(file, text), series), at: platform.now() }
    },
    'export.save': async ({ library, folder, release, ...request }: Input<'export.save'>) => {
      const settling = { ...request, ...(release === undefined ? {} : { release }) }
      return saveExport(await desk.root(library), folder, settling, platform.now())
    },
    'export.begin': async ({ library, folder }: Input<'export.begin'>) => {
      const id = randomUUID()
      pending.set(id, await ExportFolder.begin(await desk.root(library), folder))
      return { id }
    },
    'export.put': async ({ id, files }: Input<'export.put'>) => {
      await taken(id).put(files)
      return {}
    },
    'export.settle': async ({ id, postmortem, release, briefs }: Input<'export.settle'>) => {
      const folder = taken(id)
      pending.delete(id)
      return folder.settle({ audience: 'internal', postmortem, release, briefs }, platform.now())
    },
    'export.drop': async ({ id }: Input<'export.drop'>) => {
      await pending.get(id)?.drop()
      pending.delete(id)
      return {}
    },
    'export.read': async ({ library, folder, inside }: Input<'export.read'>) =>
      readKept(await desk.root(library), folder, inside),
    'export.repair': async ({ library, folder, inside, files }: Input<'export.repair'>) => {
      await repairKept(await desk.root(library), folder, inside, files)
      return {}
    },
    'export.share': async ({ library, folder, inside }: Input<'export.share'>) =>
      shareKept(await desk.root(library), folder, inside),
    'print.pdf': async ({ html }: Input<'print.pdf'>) => {
      if (printPdf === undefined) throw new FaultlineError('export.noPdf', {})
      if (!isOwnPage(html)) throw new FaultlineError('host.refused', { reason: 'it is not a page of Faultline' })
      return { bytes: new Uint8Array(await printPdf(html)) }
    },
  }
}
