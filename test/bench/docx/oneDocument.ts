// One process: `node oneDocument.mjs ours|bare FOLDER [N]` prints the times of its first document and of N warm ones.
import { readFileSync, writeFileSync } from 'node:fs'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { clock } from './clock.ts'
import { documentOf, twentyPages } from './twentyPages.ts'

const [, , who = '', folder = '.', warm = '0'] = process.argv
const pictures = [0, 1, 2].map((number) => new Uint8Array(readFileSync(`${folder}/picture-${number}.png`)))
const document = documentOf(twentyPages(pictures))
const postmortem = emptyPostmortem('bench', document.created, { internal: 'a', customer: 'b' })
const platform = nodePlatform()

// Loading the library counts: it is part of the first export.
const write = {
  ours: async () => {
    const { writeDocx } = await import('../../../core/export/docx/writeDocx.ts')
    return writeDocx({ document, postmortem, platform })
  },
  bare: async () => {
    const { bareDocx } = await import('./bare.ts')
    return bareDocx(document)
  },
}[who === 'ours' ? 'ours' : 'bare']

const [first, bytes] = await clock(write)
const others: number[] = []
const othersCpu: number[] = []
for (let count = 0; count < Number(warm); count += 1) {
  const [{ wall, cpu }] = await clock(write)
  others.push(wall)
  othersCpu.push(cpu)
}
writeFileSync(`${folder}/${who}.docx`, bytes)
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
console.log(
  JSON.stringify({
    first: first.wall,
    firstCpu: first.cpu,
    warm: middle(others),
    warmMin: Math.min(...others),
    warmCpu: middle(othersCpu),
    bytes: bytes.length,
  }),
)
