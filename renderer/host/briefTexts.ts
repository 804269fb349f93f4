import { type BriefTexts, briefFiles, readBriefTexts } from '../../core/export/briefs/briefTexts.ts'
import callSheet from '../../templates/briefs/call-sheet.json'
import letter from '../../templates/briefs/letter.json'
import regions from '../../templates/briefs/regions.json'

const shipped = { 'letter.json': letter, 'call-sheet.json': callSheet, 'regions.json': regions }

/** The words of letters and call sheets: ours, with those of a library's own templates over them. Throws `template.bad`. */
export function briefTextsOf(templates: Readonly<Record<string, unknown>>): BriefTexts {
  const own = briefFiles.flatMap((name) => {
    const found = templates[`briefs/${name}`]
    return found === undefined ? [] : [[name, found] as const]
  })
  return readBriefTexts(shipped, Object.fromEntries(own))
}
