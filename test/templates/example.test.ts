import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CheckContext } from '../../core/checks/finding.ts'
import { runChecks } from '../../core/checks/registry.ts'
import { relabelChips } from '../../core/facts/chip.ts'
import { computeFacts } from '../../core/facts/facts.ts'
import { guideProgress } from '../../core/guide/progress.ts'
import { inspectFile } from '../../core/import/inspect.ts'
import { readColumns } from '../../core/import/readColumns.ts'
import { readPostmortem } from '../../core/postmortem/bytes.ts'
import { readLibrary, readPeople } from '../../core/postmortem/libraryBytes.ts'
import { moveEdge } from '../../core/postmortem/marks.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { instantOf, msOf } from '../../core/time/instant.ts'
import { importFile } from '../../electron/node/importFile.ts'
import { nodePlatform } from '../../electron/node/platform.ts'
import { buildExample, exampleFolder } from '../kit/buildExample.ts'
import { exampleToday as today } from '../kit/example/exampleIncident.ts'
import { shippedGuide } from '../kit/guides.ts'

const folder = fileURLToPath(new URL('../../templates/example/', import.meta.url))
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')

function filesThere(): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

function rewrite(built: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of built) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
}

describe('the example library', () => {
  let incident: Postmortem
  let context: Omit<CheckContext, 'postmortem' | 'facts'>
  const checked = (postmortem: Postmortem) =>
    runChecks({ ...context, postmortem, facts: computeFacts(postmortem, { today }) })

  beforeAll(async () => {
    if (process.env.UPDATE === '1') rewrite(await buildExample())
    incident = readPostmortem('postmortem.json', read(`${exampleFolder}/postmortem.json`))
    const library = readLibrary('library.json', read('library.json'))
    context = { library, people: readPeople('people.json', read('people.json')), today }
  })

  it('[G8] is what its builder makes, byte for byte', async () => {
    const built = await buildExample()
    expect(filesThere()).toEqual([...built.keys()].sort())
    for (const [file, text] of built) expect(read(file), file).toBe(text)
  })

  it('[G8] says that it is an example, and opens without a complaint', () => {
    expect(context.library.example).toBe(true)
    const folders = filesThere().filter((file) => file.endsWith('/postmortem.json'))
    expect(folders).toHaveLength(4)
    const states = folders.map((file) => readPostmortem(file, read(file)).state)
    expect(states.filter((state) => state === 'published')).toHaveLength(3)
  })

  it('[G8] shows everything: events of many sources, metrics, accounts, actions in every state', () => {
    expect(incident.events.length).toBeGreaterThanOrEqual(30)
    expect(new Set(incident.events.flatMap(({ origins }) => origins.map(({ source }) => source))).size).toBe(6)
    expect(incident.series.map(({ points }) => points)).toEqual([540, 540])
    expect(incident.accounts).toHaveLength(12)
    expect(new Set(incident.actions.map(({ status }) => status))).toEqual(
      new Set(['done', 'in-progress', 'open', 'wont-do']),
    )
    expect(incident.actions.filter((action) => action.public !== null)).toHaveLength(4)
    expect(incident.marks.every(({ confirmed }) => confirmed)).toBe(true)
    expect(incident.impact.metric?.direction).toBe('drop')
  })

  it('[G8] keeps what was imported beside it, named by its hash, and its series can be read again', async () => {
    const attachments = filesThere().filter((file) => file.startsWith(`${exampleFolder}/attachments/`))
    expect(attachments).toHaveLength(incident.sources.length)
    for (const file of attachments)
      expect(path.basename(file).split('.')[0]).toBe(createHash('sha256').update(read(file)).digest('hex'))
    for (const source of incident.sources.filter(({ kind }) => kind === 'metrics')) {
      const own = incident.series.filter((series) => series.source === source.id)
      const file = await importFile(path.join(folder, exampleFolder, 'attachments', `${source.id}.${source.ext}`))
      expect((await inspectFile(file, {}, nodePlatform())).format).toBe(source.format)
      const columns = await readColumns(own, file, nodePlatform())
      expect(own.map(({ id }) => columns.get(id)?.t.length)).toEqual([540])
    }
  })

  it('[G9] has one contradiction and one leak left in, told first, and nothing that blocks', () => {
    const told = checked(incident).filter(({ group }) => group !== 'finish')
    expect(told.map(({ rule, key }) => [rule, key])).toEqual([
      ['duration-disagree', 'duration-disagree:statusPage'],
      ['resolved-before-impact-end', 'resolved-before-impact-end'],
      ['internal-words', 'word:store-*'],
    ])
    expect(checked(incident).filter(({ blocks }) => blocks)).toEqual([])
  })

  it('[G9] lets a fact be moved: the sentences follow the window’s end', () => {
    const end = incident.marks.find(({ name }) => name === 'impactEnd')?.at ?? ''
    const moved = moveEdge(incident, 'end', instantOf(msOf(end) + 180_000))
    const after = relabelChips(moved, computeFacts(moved, { today }), new Map())
    const text = (postmortem: Postmortem) => postmortem.sections.find(({ id }) => id === 'summary')?.text ?? ''
    expect(text(after)).not.toBe(text(incident))
    expect(text(after).replace(/\[[^\]]*\]/g, '')).toBe(text(incident).replace(/\[[^\]]*\]/g, ''))
  })

  it('[G9] lets the contradiction be explained and the host name be kept inside', () => {
    const apply = (postmortem: Postmortem, key: string, title: string) =>
      checked(postmortem)
        .find((finding) => finding.key === key)
        ?.fixes.find((fix) => fix.title === title)
        ?.apply(postmortem) ?? postmortem
    const explained = apply(incident, 'duration-disagree:statusPage', 'Explain in the text')
    const hidden = apply(explained, 'word:store-*', 'Make these parts internal')
    expect(checked(hidden).filter(({ group }) => group !== 'finish')).toEqual([])
  })

  it('[G9] is nearly done: its guide has only a few things left', () => {
    const facts = computeFacts(incident, { today })
    expect(guideProgress(incident, shippedGuide('standard'), facts).left.length).toBeLessThanOrEqual(6)
    expect(guideProgress(incident, shippedGuide('customer-report'), facts).left.length).toBeLessThanOrEqual(2)
  })
})
