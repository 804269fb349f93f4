// npm run check: types of every room, lint, format, layering. One after the other costs more than all at once on two cores.
import { spawn } from 'node:child_process'

const run = (name, command, args) =>
  new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += bytes))
    child.on('close', (code) => done({ name, code, said }))
  })

const types = ['core', 'core/tsconfig.hosted.json', 'electron', 'renderer', 'test']
const results = await Promise.all([
  ...types.map((project) => run(`types of ${project}`, 'npx', ['tsc', '-p', project])),
  run('lint and format', 'npx', ['biome', 'check', '--max-diagnostics=40']),
  run('layering', 'npx', [
    'vitest',
    'run',
    '-c',
    'test/vitest.config.ts',
    '--project',
    'unit',
    'test/architecture.test.ts',
    // Not the configured ones: they would write over the report of the whole run.
    '--reporter=default',
  ]),
])
const failed = results.filter(({ code }) => code !== 0)
for (const { name, said } of failed) console.error(`\n${name}:\n${said}`)
console.log(
  failed.length === 0
    ? 'check: types, lint, format and layering hold'
    : `check: ${failed.map(({ name }) => name).join(', ')} failed`,
)
process.exit(failed.length === 0 ? 0 : 1)
