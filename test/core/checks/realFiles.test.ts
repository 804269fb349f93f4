import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { judged, verdictOf } from '../../bench/checks/judged.ts'
import { realFindings } from '../../bench/checks/realFindings.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = path.resolve(root, process.env.FAULTLINE_SHARED ?? '../shared', 'samples/markdown-timelines')
const there = existsSync(folder)
if (!there) console.warn(`test data is not there: ${folder}; set FAULTLINE_SHARED to its folder`)

it.skipIf(!there)(
  `[C25] every finding on real postmortems has a verdict${there ? '' : ' (FAULTLINE_SHARED is not there)'}`,
  async () => {
    const found = await realFindings(folder, judged.marks)
    expect(found.length).toBeGreaterThan(100)
    const unjudged = found.filter((one) => verdictOf(one) === undefined)
    expect(unjudged.map(({ file, place, finding }) => [file, finding.rule, place, finding.message])).toEqual([])
    const wrong = found.filter((one) => verdictOf(one)?.startsWith('wrong'))
    // What the import leaves out is told as missing; none of the rules that read words is wrong.
    expect([...new Set(wrong.map(({ finding }) => finding.rule))].sort()).toEqual(['action-no-due', 'no-actions'])
  },
  60_000,
)
