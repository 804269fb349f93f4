// Adds up what the runners counted and prints it alone on the last line. A step that failed without a failed test is one.
import { existsSync, readFileSync } from 'node:fs'

const [tests, check, render] = process.argv.slice(2).map(Number)
const report = existsSync('out/test-report.json') ? JSON.parse(readFileSync('out/test-report.json', 'utf8')) : null
const rendered = existsSync('out/render.log')
  ? /^(\d+) passed, (\d+) failed$/m.exec(readFileSync('out/render.log', 'utf8'))
  : null

const counts = [
  { name: 'npm test', code: tests, passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 },
  { name: 'npm run check', code: check, passed: check === 0 ? 1 : 0, failed: check === 0 ? 0 : 1 },
  { name: 'npm run test:render', code: render, passed: Number(rendered?.[1] ?? 0), failed: Number(rendered?.[2] ?? 0) },
].map((step) => ({ ...step, failed: step.code !== 0 && step.failed === 0 ? 1 : step.failed }))

const files = (report?.testResults ?? []).filter((file) => file.status === 'failed')
for (const file of files) {
  const bad = file.assertionResults.filter((result) => result.status === 'failed')
  console.log(`failed: ${file.name}${file.message ? `: ${file.message}` : ''}`)
  for (const { fullName, failureMessages } of bad)
    console.log(`  ${fullName}\n    ${failureMessages[0]?.split('\n')[0] ?? ''}`)
}
for (const { name, passed, failed } of counts) console.log(`${name}: ${passed} passed, ${failed} failed`)
const sum = (field) => counts.reduce((total, step) => total + step[field], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
