import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Example {
  readonly file: string
  readonly example: number
  readonly section: string
  readonly markdown: string
}

const folder = path.resolve(import.meta.dirname, '../../..', process.env.FAULTLINE_SHARED ?? '../shared', 'spec')
const files = ['commonmark-0.31.2.json', 'gfm-0.29-extensions.json', 'cmark-gfm-extensions.json']

/** The examples of both specifications; empty when the shared folder is not there, which a test has to say. */
export function specExamples(): readonly Example[] {
  if (!existsSync(folder)) return []
  return files.flatMap((file) => {
    const examples: Omit<Example, 'file'>[] = JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
    return examples.map((example) => ({ ...example, file }))
  })
}
