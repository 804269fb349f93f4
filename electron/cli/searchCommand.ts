import type { Command } from 'commander'
import type { Digest } from '../../core/library/digest.ts'
import { matchesDigest } from '../../core/library/matchDigest.ts'
import { readQuery } from '../../core/library/query.ts'
import { type SearchPlace, searchPlaces } from '../../core/library/searchPlaces.ts'
import { openPostmortem } from '../../core/postmortem/bytes.ts'
import { readDocument } from '../node/libraryFolder.ts'
import { dayIn } from './dayIn.ts'
import { platform } from './document.ts'
import { openLibrary } from './library.ts'
import { print, printJson } from './terminal.ts'

interface Flags {
  readonly limit: string
  readonly json?: boolean
}

const placesEach = 10

export function searchCommand(program: Command): void {
  program
    .command('search <library> <words...>')
    .description('postmortems, events and actions that match; also sev:1 service:x before:2025-06 owner:name is:open')
    .option('--limit <n>', 'at most so many postmortems', '50')
    .option('--json', 'print JSON')
    .action(search)
}

async function search(typed: string, words: string[], { limit, json = false }: Flags): Promise<void> {
  const { root, nameOf, me, index } = await openLibrary(typed)
  // Quotes that the shell took away are put back around what was one argument.
  const query = readQuery(words.map((word) => (/^\S+$/.test(word) || /:/.test(word) ? word : `"${word}"`)).join(' '))
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const asOf = dayIn(zone, platform.now())
  const found = index.search
    .find(query.words)
    .flatMap((folder) => index.digestOf(folder) ?? [])
    .filter((one) => matchesDigest(one, query, { asOf, zone, nameOf, me }))
  const results = []
  for (const one of found.slice(0, Math.max(1, Number(limit) || 50)))
    results.push(resultShape(one, await placesOf(root, one.summary.folder, query.words)))
  if (json) return printJson({ results, total: found.length })
  for (const { postmortem, title, start, places } of results) {
    print(`${title || 'Untitled'}  (${postmortem}, ${start.slice(0, 10)})`)
    for (const { kind, excerpt } of places) print(`  ${kind}: ${excerpt}`)
  }
  print(found.length === 0 ? 'Nothing matches.' : `${found.length} of ${index.digests().length} postmortems match.`)
}

async function placesOf(root: string, folder: string, words: readonly string[]): Promise<SearchPlace[]> {
  const { file, text } = await readDocument(root, folder)
  return searchPlaces(openPostmortem(file, text).postmortem, words, placesEach)
}

function resultShape({ summary }: Digest, places: readonly SearchPlace[]) {
  const { folder, title, severity, state, services, start } = summary
  return { postmortem: folder, title, severity, state, services, start, places }
}
