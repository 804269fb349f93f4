import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '../../../core/checks/registry.ts'
import { allExamples } from '../../core/checks/examples/all.ts'
import { findingsOf } from '../../kit/labelIncident.ts'
import { judged, verdictOf } from './judged.ts'
import { realFindings } from './realFindings.ts'

interface Tally {
  /** Found and labelled so, found without a label, labelled and not found. */
  right: number
  wrong: number
  missed: number
}

function onExamples(rule: string): Tally {
  const tally = { right: 0, wrong: 0, missed: 0 }
  for (const { postmortem, options, finds } of allExamples.find((one) => one.rule === rule)?.examples ?? []) {
    const left = [...finds]
    for (const { where, key } of findingsOf(rule, postmortem, options)) {
      const at = left.indexOf(where.text ?? key.slice(key.lastIndexOf(':') + 1))
      if (at >= 0) left.splice(at, 1)
      tally[at >= 0 ? 'right' : 'wrong'] += 1
    }
    tally.missed += left.length
  }
  return tally
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(2))
const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = path.resolve(root, process.env.FAULTLINE_SHARED ?? '../shared', 'samples/markdown-timelines')
const there = existsSync(folder)
const real = there ? await realFindings(folder, judged.marks) : []
if (!there)
  console.log(
    `The real postmortems are not there (${folder}); set FAULTLINE_SHARED to the folder that holds samples/.\n`,
  )

const lines: string[] = []
const sum = { good: 0, right: 0, wrong: 0, missed: 0, found: 0, agreed: 0, lost: 0 }
for (const { id } of rules) {
  const examples = allExamples.find(({ rule }) => rule === id)?.examples ?? []
  const { right, wrong, missed } = onExamples(id)
  const good = examples.filter(({ finds }) => finds.length === 0).length
  const found = real.filter(({ finding }) => finding.rule === id)
  const agreed = found.filter((one) => verdictOf(one) === 'right').length
  const missing = judged.missed.filter(({ rule }) => rule === id).length
  const open = found.filter((one) => verdictOf(one) === undefined).length
  lines.push(
    `| ${id} | ${good} + ${right + missed} | ${share(right, right + wrong)} | ${share(right, right + missed)} | ${found.length || '–'} | ${agreed || '–'} | ${found.length - agreed - open || '–'} | ${share(agreed, found.length)} | ${share(agreed, agreed + missing)} |`,
  )
  sum.lost += missing
  sum.good += good
  sum.right += right
  sum.wrong += wrong
  sum.missed += missed
  sum.found += found.length
  sum.agreed += agreed
}
console.log(
  '| rule | labelled: good + bad | precision | recall | real findings | right | wrong | precision | recall |\n|---|---|---|---|---|---|---|---|---|',
)
console.log(lines.join('\n'))
console.log(
  `| **all** | ${sum.good} + ${sum.right + sum.missed} | ${share(sum.right, sum.right + sum.wrong)} | ${share(sum.right, sum.right + sum.missed)} | ${sum.found} | ${sum.agreed} | ${sum.found - sum.agreed} | ${share(sum.agreed, sum.found)} | ${share(sum.agreed, sum.agreed + sum.lost)} |`,
)
