// One process: `node letters.mjs ours|ours-word|bare FOLDER COUNT` prints the time of COUNT letters on one thread.
import { readFileSync } from 'node:fs'
import type { Nodes } from 'mdast'
import { briefsBasis } from '../../../core/export/briefs/briefsBasis.ts'
import { readBriefTexts } from '../../../core/export/briefs/briefTexts.ts'
import { letterFor } from '../../../core/export/briefs/letter.ts'
import { makeBriefs } from '../../../core/export/briefs/makeBriefs.ts'
import { guideSchema } from '../../../core/guide/guide.ts'
import { writeMarkdown } from '../../../core/markdown/write.ts'
import { pictureUrl } from '../../../core/pictures/pictureUrl.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { clock } from './clock.ts'
import { twentyPages } from './twentyPages.ts'

const [, , who = '', folder = '.', count = '500', texts = '.'] = process.argv
const platform = nodePlatform()
const bytes = [0, 1, 2].map((number) => new Uint8Array(readFileSync(`${folder}/picture-${number}.png`)))
const urls = bytes.map((one) => pictureUrl({ sha256: platform.sha256(one), ext: 'png' }))

const addressed = (node: Nodes): void => {
  if (node.type === 'image') node.url = urls[Number(node.url.split('-')[1]) - 1] ?? ''
  if ('children' in node) for (const child of node.children) addressed(child)
}
const root = twentyPages(bytes)
addressed(root)

const ask = ['What should stand here?']
const section = { id: 'story', heading: 'What happened', step: 'overview', audience: 'customer', ask }
const parsed = guideSchema.parse({
  id: 'out',
  title: 'Out',
  about: 'Bench.',
  audience: 'customer',
  sections: [section],
})
const guide = { ...parsed, sections: parsed.sections.map((one) => ({ ...one, good: '', poor: '' })) }
const brief = (name: string): unknown => JSON.parse(readFileSync(`${texts}/${name}`, 'utf8'))
const source = {
  postmortem: {
    ...emptyPostmortem('bench', '2026-03-10T18:00:00Z', { internal: 'in', customer: 'out' }),
    title: 'Parcel labels printed late',
    customerTitle: 'Parcel labels printed late',
    company: 'Larkspur Parcels',
    sections: [{ id: 'story', audience: 'customer' as const, text: writeMarkdown(root) }],
    accounts: Array.from({ length: Number(count) }, (_, index) => ({
      id: `cust_${index + 1000}`,
      name: `Quillmark ${index + 1000} Press`,
      csm: 'Ines Wolf',
      csmEmail: 'ines@larkspur.example',
      delayedMessages: 100 + index,
      maxDelayMinutes: 1 + (index % 50),
      origin: null,
    })),
  },
  pictures: new Map(urls.map((url, index) => [url, bytes[index] ?? new Uint8Array()])),
  unit: 'account' as const,
  guide,
  library: emptyLibrary('Larkspur'),
  people: [],
  today: '2026-03-12',
  data: new Map(),
  texts: readBriefTexts({
    'letter.json': brief('letter.json'),
    'call-sheet.json': brief('call-sheet.json'),
    'regions.json': brief('regions.json'),
  }),
}

let written = 0
let made = 0
/** Letters, Markdown, mail drafts, the guard that reads each of them, and the call sheet. */
async function ours(): Promise<void> {
  const take = ({ files }: { files: readonly { content: string | Uint8Array }[] }) => {
    made += 1
    written += files.reduce((sum, { content }) => sum + content.length, 0)
  }
  const { letters, held, blocked, findings } = await makeBriefs({ ...source, platform, take })
  if (letters !== Number(count)) throw new Error(JSON.stringify({ letters, held: held.slice(0, 2), blocked, findings }))
}

// What both write is worked out before the clock starts; bare `docx` gets it for nothing.
const { recipients, answers } = briefsBasis(source)
const letters = who === 'ours' ? [] : recipients.map((recipient) => letterFor(recipient, answers))

/** The Word files alone: the part that bare `docx` does too. */
async function oursWord(): Promise<void> {
  const { docxFamily } = await import('../../../core/export/docx/docxFamily.ts')
  const [first] = letters
  if (first === undefined) return
  const write = await docxFamily({ document: first.document, postmortem: source.postmortem, platform }, first.opening)
  for (const { document } of letters) {
    made += 1
    written += write(document).length
  }
}

async function bare(): Promise<void> {
  const { bareDocx } = await import('./bare.ts')
  for (const { document } of letters) {
    made += 1
    written += (await bareDocx(document)).length
  }
}

const work = { ours, 'ours-word': oursWord, bare }[who]
if (work === undefined) throw new Error(`who is ours, ours-word or bare, not ${who}`)
const [{ wall, cpu }] = await clock(work)
const rss = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ wall, cpu, made, megabytes: written / 1e6, rss }))
