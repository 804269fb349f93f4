import { FaultlineError } from '../../errors.ts'
import { readMessage } from '../chat/chatMessage.ts'
import { chatParsed } from '../chat/chatParsed.ts'
import {
  type ChatReading,
  chatJson,
  chatReading,
  readChannels,
  readMessages,
  readPeople,
  take,
  untimed,
} from '../chat/readChat.ts'
import { join, readText } from '../decode.ts'
import { archiveKind } from '../looksLike.ts'
import { ownList, ownText } from '../ownField.ts'
import { readJsonFile } from '../readJson.ts'
import type { Archive, Importer, ImportFile, ParseContext, Parsed } from '../types.ts'

const id = 'slack-export'
/** In the folder of its channel; of a channel that was packed alone, without one. */
const day = /(?:^|(?:^|\/)([^/]+)\/)\d{4}-\d{2}-\d{2}\.json$/
const lists = /(?:^|\/)(channels|groups|dms|mpims)\.json$/

/** A Slack export: the whole archive, one day of a channel, a reply of the Web API, or the slice that was kept of one. */
export const slackExport: Importer = {
  id,
  label: 'Slack export',
  kind: 'timeline',
  extensions: ['zip', 'json', 'jsonl'],
  sniff(_name, head) {
    if (!/^\s*[[{]/.test(head) || !/"ts"\s*:\s*"\d{9,11}\.\d{1,6}"/.test(head)) return 0
    if (/"type"\s*:\s*"message"/.test(head)) return 0.95
    return /"(?:user|text|bot_id)"\s*:/.test(head) ? 0.8 : 0
  },
  parse: (file, context) => parseFile(file, context),
  archive: {
    sniff(paths) {
      const days = paths.filter((path) => day.test(path)).length
      return days === 0 ? 0 : paths.some((path) => /(?:^|\/)users\.json$/.test(path)) ? 0.95 : 0.6
    },
    parse: parseArchive,
  },
}

async function parseArchive(archive: Archive, file: ImportFile, context: ParseContext): Promise<Parsed> {
  const reading = chatReading()
  const json = async (entry: Archive['entries'][number]) =>
    chatJson(`${file.name}, ${entry.name}`, await entry.bytes(), context)
  for (const entry of archive.entries)
    if (/(?:^|\/)users\.json$/.test(entry.name)) readPeople(reading, await json(entry))
  for (const entry of archive.entries) {
    const list = lists.exec(entry.name)?.[1]
    if (list !== undefined) readChannels(reading, await json(entry), list)
  }
  const days = archive.entries.filter(({ name }) => day.test(name) && !name.startsWith('__MACOSX/'))
  const total = days.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  for await (const { entry, value } of ahead(days, json)) {
    if (context.options.cancelled?.() === true) throw new FaultlineError('import.cancelled', { name: file.name })
    const folder = day.exec(entry.name)?.[1] ?? ''
    readMessages(reading, value, reading.channels.get(folder) ?? folder, entry.name)
    done += entry.size
    context.options.progress?.(Math.round((done / Math.max(1, total)) * file.size))
  }
  const { messages, people, channels, left, deleted, untimed } = reading
  if (messages.length + people.size + channels.size + left + deleted + untimed === 0)
    throw new FaultlineError('import.unrecognised', {
      name: file.name,
      looksLike: archiveKind(archive.entries.map(({ name }) => name)),
    })
  return chatParsed(id, reading, context)
}

/** Days in their order, the next ones being unpacked while one is read; a few of them, so that memory stays bounded. */
async function* ahead<T, V>(days: readonly T[], read: (entry: T) => Promise<V>) {
  const coming: { readonly entry: T; readonly value: Promise<V> }[] = []
  for (const entry of days) {
    const value = read(entry)
    // Its failure is told in its turn.
    value.catch(() => undefined)
    coming.push({ entry, value })
    const first = coming.length > 3 ? coming.shift() : undefined
    if (first !== undefined) yield { entry: first.entry, value: await first.value }
  }
  for (const { entry, value } of coming) yield { entry, value: await value }
}

async function parseFile(file: ImportFile, context: ParseContext): Promise<Parsed> {
  const reading = chatReading()
  const people = await peopleBeside(file)
  if (people !== null) readPeople(reading, chatJson(people.name, people.bytes, context))
  if (!(await readLines(reading, file, context))) {
    const { value, problems } = await readJsonFile(file, context)
    if (!Array.isArray(value) && ownList(value, 'messages').length === 0)
      throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'JSON without messages' })
    readMessages(reading, value, '', file.name)
    reading.problems.push(...problems)
  }
  return chatParsed(id, reading, context)
}

/** JSON Lines: the slice that was kept of an export. False for anything else. */
async function readLines(reading: ChatReading, file: ImportFile, context: ParseContext): Promise<boolean> {
  const { text, problems } = await readText(file, context)
  const lines = text.split('\n')
  const first = lines.find((line) => line.trim() !== '') ?? ''
  if (!/^\s*\{.*"ts".*\}\s*$/.test(first)) return false
  const nodes = lines.map(parsedLine)
  if (
    ownText(
      nodes.find((node) => node !== undefined),
      'ts',
    ) === ''
  )
    return false
  for (const [i, node] of nodes.entries()) {
    if (lines[i]?.trim() === '') continue
    const message = readMessage(node, '', i + 1, (user) => reading.people.get(user) ?? null)
    if (message === null) untimed(reading, lines[i], `Line ${i + 1}`, i + 1)
    else take(reading, message)
  }
  reading.problems.push(...problems)
  return true
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The people of an export stand in a file of their own, above its channels. */
async function peopleBeside(file: ImportFile): Promise<{ name: string; bytes: Uint8Array } | null> {
  for (const path of ['../users.json', 'users.json']) {
    const found = await file.beside?.(path)
    if (found === undefined || found === null || found.size > 64 * 1024 * 1024) continue
    const parts: Uint8Array[] = []
    for await (const chunk of found.chunks()) parts.push(chunk)
    return {
      name: found.name,
      bytes: join(
        parts,
        parts.reduce((sum, part) => sum + part.length, 0),
      ),
    }
  }
  return null
}
