import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import { type Guide, readGuide } from '../../core/guide/guide.ts'
import { ownFile } from './ownFiles.ts'
import { readRegular } from './readRegular.ts'

/**
 * Every guide: those delivered with the program, and those of a library's own `templates/guides/`, which win over ours of
 * the same id. Throws `template.bad` with the file and the place in it.
 */
export async function readGuides(library: string | null = null): Promise<Guide[]> {
  const folders = [ownFile('templates', 'guides'), library && path.join(library, 'templates', 'guides')]
  const guides = await Promise.all(folders.filter((folder) => folder !== null).map(readGuideFolder))
  return [...new Map(guides.flat().map((guide) => [guide.id, guide])).values()]
}

async function readGuideFolder(folder: string): Promise<Guide[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
  return Promise.all(names.sort().map((name) => readOneGuide(path.join(folder, name))))
}

async function readOneGuide(folder: string): Promise<Guide> {
  const name = path.join(folder, 'guide.json')
  const texts = (await readdir(folder)).filter((file) => file.endsWith('.md'))
  const entries = await Promise.all(texts.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')]))
  return readGuide(name, parseJson(name, await readFile(name, 'utf8')), Object.fromEntries(entries))
}

/** The guide of that id. Throws `guide.unknown` with the ids there are. */
export function guideById(guides: readonly Guide[], id: string): Guide {
  const guide = guides.find((candidate) => candidate.id === id)
  if (guide) return guide
  throw new FaultlineError('guide.unknown', { guide: id, known: guides.map((known) => known.id).join(', ') })
}

/** The JSON and Markdown files of a library's own templates, by their path in it; JSON parsed, nothing checked. */
export async function readOwnTemplates(library: string): Promise<Record<string, unknown>> {
  const folder = path.join(library, 'templates')
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const files = names.map((name) => name.split(path.sep).join('/')).filter((name) => /\.(json|md)$/.test(name))
  const entries = await Promise.all(
    files.sort().map(async (name) => {
      const text = Buffer.from(await readRegular(path.join(folder, name), 4 * 1024 * 1024)).toString('utf8')
      return [name, name.endsWith('.md') ? text : readable(name, text)] as const
    }),
  )
  return Object.fromEntries(entries)
}

/** A template with a slip in it must not keep a library from opening: it arrives as its text, and its reader says what is wrong. */
function readable(name: string, text: string): unknown {
  try {
    return parseJson(name, text)
  } catch {
    return text
  }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it is not JSON'
    throw new FaultlineError('template.bad', { name, reason }, { cause: error })
  }
}
