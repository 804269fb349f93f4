import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeDocx } from '../../core/export/docx/writeDocx.ts'
import { nodePlatform } from '../../electron/node/platform.ts'
import { parcelLabels } from '../fixtures/documents/parcelLabels.ts'
import { docxFidelity } from '../kit/docxFidelity.ts'
import { constructDocument, constructWords, everyConstruct } from '../kit/everyConstruct.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'faultline-fidelity-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const document = constructDocument()
const words = constructWords(document.root)

function pagesOf(name: string): number {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  const file = path.join(folder, `${name}.docx`)
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'pipe' })
  const info = execFileSync('pdfinfo', [path.join(folder, `${name}.pdf`)], { encoding: 'utf8' })
  return Number(/^Pages:\s+(\d+)/m.exec(info)?.[1])
}

/** The file as another reader opens it; null where that reader is not installed. */
function pythonOpens(name: string): string | null {
  const script = 'import sys, docx; print(len(docx.Document(sys.argv[1]).paragraphs))'
  if (spawnSync('python3', ['-c', 'import docx']).status !== 0) return null
  const run = spawnSync('python3', ['-c', script, path.join(folder, `${name}.docx`)], { encoding: 'utf8' })
  return run.status === 0 ? 'opens' : 'fails'
}

async function row(name: string, bytes: Uint8Array) {
  writeFileSync(path.join(folder, `${name}.docx`), bytes)
  const cells = await docxFidelity(bytes, words)
  return { cells, pages: pagesOf(name), python: pythonOpens(name) ?? 'python-docx is not installed' }
}

it('ours has every cell of the table; pandoc stands beside it where it is installed', async () => {
  const ours = await row('ours', await writeDocx({ document, platform: nodePlatform(), postmortem: parcelLabels() }))
  const version = spawnSync('pandoc', ['--version'], { encoding: 'utf8' })
  const columns = [{ name: 'Faultline', ...ours }]
  if (version.status === 0) {
    const [source, target] = [path.join(folder, 'constructs.md'), path.join(folder, 'pandoc.docx')]
    writeFileSync(source, everyConstruct())
    const format = 'markdown+autolink_bare_uris-implicit_figures-smart'
    const given = ['-f', format, '--toc', '--metadata', 'title=Every construct', '--metadata', 'lang=en']
    execFileSync('pandoc', [...given, '--metadata', 'author=Larkspur', source, '-o', target], { stdio: 'pipe' })
    const name = version.stdout.split('\n')[0] ?? 'pandoc'
    columns.push({ name, ...(await row('pandoc', new Uint8Array(readFileSync(target)))) })
  } else console.log('pandoc is not installed, so our column stands alone. On Debian: apt-get install pandoc')
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table = [
    line(['', ...columns.map(({ name }) => name)]),
    line(['---', ...columns.map(() => '---')]),
    ...ours.cells.map(({ what }, index) =>
      line([
        what,
        ...columns.map(({ cells }) => `${cells[index]?.kept ? '' : '**lost** '}${cells[index]?.value ?? ''}`),
      ]),
    ),
    line(['python-docx', ...columns.map(({ python }) => python)]),
    line(['pages in LibreOffice', ...columns.map(({ pages }) => String(pages))]),
  ]
  console.log(table.join('\n'))
  expect(ours.cells.filter(({ kept }) => !kept)).toEqual([])
  expect(ours.python).not.toBe('fails')
  expect(Math.abs(ours.pages - 5)).toBeLessThanOrEqual(1)
})
