// Renders exported documents with LibreOffice and reads the pages. Prints `N passed, N failed` on its last line.
import { spawnSync } from 'node:child_process'
import { startVitest } from 'vitest/node'

const needed = {
  soffice: 'libreoffice-writer-nogui',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
}
const missing = Object.keys(needed).filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0)

if (missing.length > 0) {
  const packages = [...new Set(missing.map((program) => needed[program]))]
  console.log(
    `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not installed, so no document was rendered.`,
  )
  console.log(`On Debian: apt-get install ${packages.join(' ')}`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const vitest = await startVitest('test', [], { config: 'test/render/vitest.config.ts', watch: false })
const tests = vitest.state.getFiles().flatMap(testsIn)
const passed = tests.filter(({ result }) => result?.state === 'pass').length
// A file that could not even be read has no tests, and is a failure all the same.
const failed =
  tests.length -
  passed +
  vitest.state.getFiles().filter(({ result, tasks }) => result?.state === 'fail' && tasks.length === 0).length
await vitest.close()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

function testsIn(task) {
  return task.type === 'test' ? [task] : task.tasks.flatMap(testsIn)
}
