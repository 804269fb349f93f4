import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../../core/export/docx/writeDocx.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { docxFidelity } from '../../kit/docxFidelity.ts'
import { constructDocument, constructWords } from '../../kit/everyConstruct.ts'

const document = constructDocument()
const words = constructWords(document.root)
let bytes: Uint8Array

beforeAll(async () => {
  bytes = await writeDocx({ document, platform: nodePlatform(), postmortem: parcelLabels() })
})

const lostIn = async (file: Uint8Array) =>
  (await docxFidelity(file, words)).filter(({ kept }) => !kept).map(({ what, value }) => `${what}: ${value}`)

describe('what a Word file keeps of every construct', () => {
  it('[X48] is all of it', async () => {
    expect(await lostIn(bytes)).toEqual([])
  }, 120_000)

  it.each([
    ['header row repeats', /<w:tblHeader\/>/g, ''],
    ['numbering restarts', /<w:numId w:val="\d+"\/>/g, '<w:numId w:val="2"/>'],
    ['spaces and tab of code', /<w:tab\/>/g, ''],
    ['picture and its description', / descr="[^"]*"/, ''],
    ['words kept', /The sorter stopped/, 'The sorter'],
    ['right to left: paragraph, run', /<w:bidi\/>/, ''],
  ])(
    '[X48] and the look notices when “%s” is lost',
    async (what, pattern, by) => {
      const parts = unzipSync(bytes)
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      const broken = zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(pattern, by)) })
      expect((await lostIn(broken)).join('\n')).toContain(what)
    },
    120_000,
  )
})
