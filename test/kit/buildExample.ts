import { createHash } from 'node:crypto'
import { relabelChips } from '../../core/facts/chip.ts'
import { computeFacts } from '../../core/facts/facts.ts'
import { postmortemText } from '../../core/postmortem/bytes.ts'
import { emptyLibrary, type Library } from '../../core/postmortem/library.ts'
import { libraryText, peopleText } from '../../core/postmortem/libraryBytes.ts'
import { exampleFiles, exampleIncident, exampleToday } from './example/exampleIncident.ts'
import { exampleOthers } from './example/exampleOthers.ts'
import { examplePeople } from './example/examplePeople.ts'

export const exampleFolder = '2026-02-17-room-searches-fail-or-take-very-long'

const library: Library = {
  ...emptyLibrary('Example: Wrenhouse'),
  example: true,
  forbiddenTerms: ['Project Lantern'],
  glossary: { availability: 'the rooms that are free on a night', spread: 'small differences in when results run out' },
  pages: [{ vendor: 'statuspage', page: 'wrenhouse', components: { 'Room search': 'rs01', 'Price calendar': 'pc01' } }],
}

/** Every file of templates/example, path → text. The same on every machine. */
export async function buildExample(): Promise<ReadonlyMap<string, string>> {
  const files = exampleFiles()
  const incident = await exampleIncident(files)
  const attachments = [...files].map(([name, text]) => {
    const hash = createHash('sha256').update(text).digest('hex')
    return [`${exampleFolder}/attachments/${hash}.${name.slice(name.lastIndexOf('.') + 1)}`, text] as const
  })
  const others = [...exampleOthers()].map(([folder, postmortem]) => {
    const facts = computeFacts(postmortem, { today: exampleToday })
    return [`${folder}/postmortem.json`, postmortemText(relabelChips(postmortem, facts, new Map()))] as const
  })
  return new Map([
    ['library.json', libraryText(library)],
    ['people.json', peopleText(examplePeople)],
    [`${exampleFolder}/postmortem.json`, postmortemText(incident)],
    ...attachments,
    ...others,
  ])
}
