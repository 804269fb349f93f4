import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { guideSchema } from '../../core/guide/guide.ts'
import type { Output } from '../../core/host/contract.ts'
import { guideProblem, jsonProblem, readProblem } from '../../core/library/templateProblem.ts'
import { briefTemplates } from './briefTemplates.ts'
import { readRegular } from './readRegular.ts'

type Template = Output<'library.templates'>['templates'][number]

const largest = 4 * 1024 * 1024
const longTexts = /\.md$/

/** The library's own templates by their path in `templates/`, each with what keeps it from being used. */
export async function listTemplates(root: string): Promise<Template[]> {
  const folder = path.join(root, 'templates')
  const names = (await readdir(folder, { recursive: true }).catch(() => []))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
  const texts = await Promise.all(
    names.filter((name) => /\.(json|md)$/.test(name)).map(async (name) => [name, await textOf(folder, name)] as const),
  )
  const found = texts.flatMap(([name, text]) =>
    longTexts.test(name) || /(^|\/)schema\.json$/.test(name) ? [] : [templateOf(name, text, texts)],
  )
  return withBriefs(root, found)
}

async function textOf(folder: string, name: string): Promise<string | null> {
  const bytes = await readRegular(path.join(folder, name), largest).catch(() => null)
  return bytes && Buffer.from(bytes).toString('utf8')
}

function templateOf(file: string, text: string | null, all: readonly (readonly [string, string | null])[]): Template {
  if (text === null)
    return { file, title: null, problem: { line: null, reason: 'The file can’t be read.', allowed: null } }
  if (!/^guides\/[^/]+\/guide\.json$/.test(file)) return { file, title: null, problem: jsonProblem(text) }
  const inside = path.posix.dirname(file)
  const beside = all.flatMap(([name, long]) =>
    path.posix.dirname(name) === inside && longTexts.test(name) ? [[path.posix.basename(name), long ?? '']] : [],
  )
  const problem = guideProblem(text, Object.fromEntries(beside))
  const title = problem === null ? guideSchema.parse(JSON.parse(text)).title : null
  return { file, title, problem }
}

/** Texts of letters are read together; what is wrong with them is told by their own reader. */
async function withBriefs(root: string, found: Template[]): Promise<Template[]> {
  const briefs = found.filter(({ file }) => file.startsWith('briefs/'))
  if (briefs.length === 0 || briefs.some(({ problem }) => problem !== null)) return found
  const trouble = await briefTemplates(root).then(
    () => null,
    (error: unknown) => error,
  )
  if (trouble === null) return found
  const name = nameIn(trouble)
  return found.map((one) =>
    one === (briefs.find(({ file }) => name.endsWith(path.posix.basename(file))) ?? briefs[0])
      ? { ...one, problem: readProblem('{}', trouble) }
      : one,
  )
}

const nameIn = (error: unknown) =>
  typeof error === 'object' && error !== null && 'detail' in error
    ? String((error.detail as { name?: unknown }).name ?? '')
    : ''
