import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { FaultlineError } from '../../core/errors.ts'
import { dateless } from './dateless.ts'
import { findChromium } from './findChromium.ts'

const longest = 60_000

/** Prints a page with the Chromium that is on this machine. Throws `export.noPdf` when there is none, or when it fails. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const program = await findChromium()
  if (program === null) throw new FaultlineError('export.noPdf', {})
  const folder = await mkdtemp(path.join(tmpdir(), 'faultline-pdf-'))
  try {
    const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')]
    await writeFile(page, html)
    await run(program, [
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-pdf-header-footer',
      '--export-tagged-pdf',
      '--generate-pdf-document-outline',
      `--user-data-dir=${path.join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      // Chromium refuses its sandbox to root. The page is ours and holds no script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      pathToFileURL(page).href,
    ])
    return dateless(await readFile(pdf))
  } catch (error) {
    if (error instanceof FaultlineError) throw error
    throw new FaultlineError('export.noPdf', { reason: 'the browser wrote no file' }, { cause: error })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), longest)
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))))
    })
  } finally {
    clearTimeout(timer)
  }
}
