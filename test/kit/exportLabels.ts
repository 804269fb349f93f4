import { type ExportInput, exporters, exportPostmortem } from '../../core/export/registry.ts'
import type { Audience } from '../../core/postmortem/audience.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { nodePlatform } from '../../electron/node/platform.ts'
import {
  insideGuide,
  labelsData,
  larkspurLibrary,
  outsideGuide,
  parcelLabels,
} from '../fixtures/documents/parcelLabels.ts'

/** Every format but pdf, which is the page of html printed by a browser that a machine may lack, and the note of what changed, which needs an earlier version. */
export const everyFormat = exporters.map(({ id }) => id).filter((id) => id !== 'pdf' && id !== 'changes')

/** The fixture's postmortem through the real export. Findings are told and do not stop it unless `force` is set to false. */
export function exportLabels(audience: Audience, formats: readonly string[], more: Partial<ExportInput> = {}) {
  const postmortem: Postmortem = more.postmortem ?? parcelLabels()
  return exportPostmortem({
    people: [],
    audience,
    formats,
    guide: audience === 'internal' ? insideGuide() : outsideGuide(),
    library: larkspurLibrary(),
    today: '2026-03-12',
    data: labelsData(),
    platform: nodePlatform(),
    force: true,
    ...more,
    postmortem,
  })
}

/** The one file of a format, as text. */
export async function textOf(
  audience: Audience,
  format: string,
  name: RegExp,
  more: Partial<ExportInput> = {},
): Promise<string> {
  const { artifacts } = await exportLabels(audience, [format], more)
  const content = artifacts.find(({ file }) => name.test(file))?.content
  if (typeof content !== 'string')
    throw new Error(`no text file ${name} among ${artifacts.map(({ file }) => file).join(', ')}`)
  return content
}

export async function docxOf(audience: Audience, more: Partial<ExportInput> = {}): Promise<Uint8Array> {
  const { artifacts } = await exportLabels(audience, ['docx'], more)
  const content = artifacts[0]?.content
  if (content === undefined || typeof content === 'string') throw new Error('no Word file')
  return content
}
