import { readFileSync } from 'node:fs'
import { type BriefTexts, readBriefTexts } from '../../core/export/briefs/briefTexts.ts'
import { type Brief, type BriefsInput, type BriefsResult, makeBriefs } from '../../core/export/briefs/makeBriefs.ts'
import type { Artifact } from '../../core/export/types.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { nodePlatform } from '../../electron/node/platform.ts'
import { parcelAccounts } from '../fixtures/documents/lateParcels.ts'
import { labelsData, larkspurLibrary, outsideGuide, parcelLabels } from '../fixtures/documents/parcelLabels.ts'

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../templates/briefs/${name}`, import.meta.url), 'utf8'))

const drawn = new Map<string, Promise<Uint8Array>>()
const real = nodePlatform()

/** The real platform, which draws the same chart once for all tests of a file. */
const platform = {
  ...real,
  rasterise: (svg: string, scale: number) => {
    const picture = drawn.get(svg) ?? real.rasterise(svg, scale)
    drawn.set(svg, picture)
    return picture
  },
}

export const shippedBriefFiles = () => ({
  'letter.json': file('letter.json'),
  'call-sheet.json': file('call-sheet.json'),
  'regions.json': file('regions.json'),
})

/** The shipped words of letters and call sheets, read as the hosts read them. */
export const shippedBriefTexts = (): BriefTexts => readBriefTexts(shippedBriefFiles())

export interface MadeBriefs extends BriefsResult {
  readonly briefs: readonly Brief[]
  readonly letter: (account: string, format: string) => string
  readonly bytes: (account: string, format: string) => Uint8Array
}

/** The fixture's incident with every mark confirmed, as letters and call sheets. */
export async function makeParcelBriefs(more: Partial<BriefsInput> = {}): Promise<MadeBriefs> {
  const briefs: Brief[] = []
  const result = await makeBriefs({
    postmortem: { ...parcelLabels(), accounts: parcelAccounts() },
    unit: 'account',
    guide: outsideGuide(),
    library: larkspurLibrary(),
    people: [],
    today: '2026-03-12',
    data: labelsData(),
    platform,
    texts: shippedBriefTexts(),
    take: (brief) => {
      briefs.push(brief)
    },
    ...more,
  })
  const found = (account: string, format: string): Artifact['content'] => {
    const brief = briefs.find((each) => each.account === account || (each.kind === 'callsheet' && each.csm === account))
    const content = brief?.files.find((each) => each.format === format)?.content
    if (content === undefined) throw new Error(`no ${format} for ${account}`)
    return content
  }
  return {
    ...result,
    briefs,
    letter: (account, format) => {
      const content = found(account, format)
      return typeof content === 'string' ? content : new TextDecoder().decode(content)
    },
    bytes: (account, format) => {
      const content = found(account, format)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
  }
}

/** With other words in one section that customers read. */
export const withSection = (id: string, text: string): Postmortem => {
  const postmortem = { ...parcelLabels(), accounts: parcelAccounts() }
  return {
    ...postmortem,
    sections: postmortem.sections.map((section) =>
      section.id === id ? { ...section, text, audience: 'customer' as const } : section,
    ),
  }
}
