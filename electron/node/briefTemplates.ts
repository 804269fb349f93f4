import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import { type BriefTexts, briefFiles, readBriefTexts } from '../../core/export/briefs/briefTexts.ts'
import { ownFile } from './ownFiles.ts'
import { readRegular } from './readRegular.ts'

/** The texts of letters and call sheets: ours, with those of a library's own `templates/briefs/` over them. Throws `template.bad`. */
export async function briefTemplates(library: string): Promise<BriefTexts> {
  const shipped = ownFile('templates', 'briefs') ?? 'templates/briefs'
  const [letter, callSheet, regions] = await Promise.all(
    briefFiles.map(async (name) => parsed(name, await readFile(path.join(shipped, name), 'utf8'))),
  )
  const own = await Promise.all(
    briefFiles.map(async (name) => {
      const bytes = await readRegular(path.join(library, 'templates', 'briefs', name), 1024 * 1024).catch(() => null)
      return [name, bytes === null ? undefined : parsed(name, Buffer.from(bytes).toString('utf8'))] as const
    }),
  )
  return readBriefTexts(
    { 'letter.json': letter, 'call-sheet.json': callSheet, 'regions.json': regions },
    Object.fromEntries(own.filter(([, value]) => value !== undefined)),
  )
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it is not JSON'
    throw new FaultlineError('template.bad', { name, reason }, { cause: error })
  }
}
