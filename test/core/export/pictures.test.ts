import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { pictureUrl } from '../../../core/pictures/pictureUrl.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { docxOf, everyFormat, exportLabels, textOf } from '../../kit/exportLabels.ts'
import { docxProblems } from '../../kit/ooxml.ts'
import { readDocx } from '../../kit/readDocx.ts'

const platform = nodePlatform()
const bytes: Record<'open' | 'inside', Uint8Array> = { open: new Uint8Array(), inside: new Uint8Array() }
const urls = { open: '', inside: '' }
let pictures: ReadonlyMap<string, Uint8Array>
let postmortem: Postmortem

beforeAll(async () => {
  const square = (colour: string) =>
    platform.rasterise(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="${colour}" d="M0 0h40v20H0z"/></svg>`,
      1,
    )
  for (const [who, colour] of [
    ['open', '#0a0'],
    ['inside', '#a00'],
  ] as const) {
    bytes[who] = await square(colour)
    urls[who] = pictureUrl({ sha256: platform.sha256(bytes[who]), ext: 'png' })
  }
  pictures = new Map([
    [urls.open, bytes.open],
    [urls.inside, bytes.inside],
  ])
  const labels = parcelLabels()
  const text = `What the [dock](https://dock.example) saw:\n\n![The print queue](${urls.open})\n\nA sign ![in line](${urls.open}).\n\n:::internal\n![The vault SECRET](${urls.inside})\n:::`
  postmortem = {
    ...labels,
    sections: labels.sections.map((one) => (one.id === 'what-happened' ? { ...one, text } : one)),
  }
})

const has = (whole: Uint8Array, part: Uint8Array) => Buffer.from(whole).includes(Buffer.from(part))

describe('pictures that are kept with the postmortem', () => {
  it('[X34] stand in Word, the web page and beside Markdown with their description', async () => {
    const word = await docxOf('internal', { postmortem, pictures })
    expect(await docxProblems(word)).toEqual([])
    const alts = readDocx(word).images.map(({ alt }) => alt)
    expect(alts).toEqual(expect.arrayContaining(['The print queue', 'in line', 'The vault SECRET']))
    const media = Object.entries(unzipSync(word)).filter(([name]) => name.startsWith('word/media/'))
    expect(media.filter(([, one]) => Buffer.from(bytes.open).equals(one))).toHaveLength(1)
    const html = await textOf('internal', 'html', /\.html$/, { postmortem, pictures })
    const inPage = `<img src="data:image/png;base64,${Buffer.from(bytes.open).toString('base64')}" alt="The print queue" width="40" height="20">`
    expect(html).toContain(inPage)
    const { artifacts } = await exportLabels('internal', ['md'], { postmortem, pictures })
    const [text, ...files] = artifacts
    const beside = files.filter(({ content }) => typeof content !== 'string' && Buffer.from(content).equals(bytes.open))
    expect(beside.map(({ file }) => file.split('/').at(-1))).toEqual([
      'picture-internal-1.png',
      'picture-internal-2.png',
    ])
    expect(text?.content).toContain(`![The print queue](${encodeURI(beside[0]?.file ?? 'none')})`)
  }, 120_000)

  it('leave internal ones out of every customer format, bytes, words and address', async () => {
    const { artifacts } = await exportLabels('customer', everyFormat, { postmortem, pictures })
    const shown = artifacts.flatMap(({ file, content }) => {
      const parts = typeof content === 'string' ? [Buffer.from(content)] : [content]
      const unzipped = file.endsWith('.docx') ? Object.values(unzipSync(Buffer.from(parts[0] ?? []))) : parts
      return unzipped.map((part) => ({ file, part }))
    })
    const inside = Buffer.from(bytes.inside)
    for (const { file, part } of shown) {
      expect(has(part, bytes.inside), file).toBe(false)
      expect(strFromU8(part), file).not.toContain(inside.toString('base64'))
      expect(strFromU8(part), file).not.toMatch(/vault|attachment:/)
    }
    expect(shown.some(({ part }) => has(part, bytes.open))).toBe(true)
    expect(shown.filter(({ part }) => strFromU8(part).includes('The print queue')).length).toBeGreaterThan(2)
  })

  it('are told in words where their bytes are not at hand, or are no picture', async () => {
    const torn = new Map([[urls.open, Uint8Array.of(1, 2, 3)]])
    for (const some of [new Map<string, Uint8Array>(), torn]) {
      const html = await textOf('customer', 'html', /\.html$/, { postmortem, pictures: some })
      expect(html).toContain('<em>The print queue (not at hand)</em>')
      expect(html).not.toContain('attachment:')
    }
  })
})
