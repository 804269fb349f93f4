import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { FaultlineError } from '../../core/errors.ts'
import type { Host, Input, News, Output, Settings } from '../../core/host/contract.ts'
import { attachmentPiece } from '../../core/host/limits.ts'
import { duplicateOf } from '../../core/library/duplicateOf.ts'
import { summarise } from '../../core/library/summary.ts'
import { merge } from '../../core/merge/merge.ts'
import { postmortemText } from '../../core/postmortem/bytes.ts'
import { emptyLibrary, type Person } from '../../core/postmortem/library.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { contentHash } from '../../core/review/signedContent.ts'
import { memoryExports } from './memoryExports.ts'
import { memoryQuestions } from './memoryQuestions.ts'

export interface MemoryStart {
  /** Postmortems by library key (`own`, `example`) and folder. */
  readonly postmortems?: Readonly<Record<string, Readonly<Record<string, Postmortem>>>>
  readonly settings?: Partial<Settings>
  readonly people?: readonly Person[]
  /** Unsaved work in the recovery journal, by `library/folder`. */
  readonly recovered?: Readonly<Record<string, { readonly postmortem: Postmortem; readonly at: string }>>
  readonly now?: () => string
  /** The library's own templates as they are listed. */
  readonly templates?: Output<'library.templates'>['templates']
}

export interface MemoryHost extends Host {
  /** What is "on disk" now, by `library/folder`. */
  readonly files: Map<string, Postmortem>
  readonly attachments: Map<string, Uint8Array>
  readonly journal: Map<string, Postmortem>
  readonly trash: Map<string, Postmortem>
  /** What was signed, by `library/folder/folder in exports`. */
  readonly signed: Map<string, Postmortem>
  readonly exports: Input<'export.save'>[]
  readonly opened: string[]
  /** Methods that fail, with what they throw; set and clear at will. */
  readonly failing: Map<string, Error>
  /** How often each method was called. */
  readonly calls: Map<string, number>
  /** Someone else writes the file. */
  readonly writeOutside: (library: string, folder: string, change: (postmortem: Postmortem) => Postmortem) => void
  readonly send: (news: News) => void
  readonly settings: () => Settings
  readonly closed: () => boolean
}

const place = (library: string, folder: string) => `${library}/${folder}`
const sha = (bytes: Uint8Array) => bytesToHex(sha256(bytes))
const hashOf = (postmortem: Postmortem) => bytesToHex(sha256(new TextEncoder().encode(postmortemText(postmortem))))

/** The whole contract in memory: real hashes, real three-way merges, real errors; only the disk is left out. */
export function memoryHost(start: MemoryStart = {}): MemoryHost {
  const files = new Map<string, Postmortem>()
  for (const [library, folders] of Object.entries(start.postmortems ?? {}))
    for (const [folder, postmortem] of Object.entries(folders)) files.set(place(library, folder), postmortem)
  /** Every version that was ever on disk, so that a save can be merged over the one it started from. */
  const versions = new Map<string, Postmortem>()
  for (const postmortem of files.values()) versions.set(hashOf(postmortem), postmortem)
  const shipped = new Map(files)
  const attachments = new Map<string, Uint8Array>()
  const journal = new Map<string, Postmortem>()
  const trash = new Map<string, Postmortem>()
  const signed = new Map<string, Postmortem>()
  const exports: Input<'export.save'>[] = []
  const opened: string[] = []
  const failing = new Map<string, Error>()
  const calls = new Map<string, number>()
  const now = start.now ?? (() => '2025-12-01T12:00:00Z')
  const libraries = new Map([
    ['own', emptyLibrary('My library')],
    ['example', { ...emptyLibrary('Example'), example: true }],
  ])
  const news = newsQueue()
  let closed = false
  let git: Output<'library.git'>['state'] = 'not-set-up'
  let people: readonly Person[] = start.people ?? []
  let settings: Settings = {
    you: { name: 'Rita Okafor', initials: 'RO' },
    theme: 'system',
    zone: 'UTC',
    fiveThings: false,
    fiveDone: [],
    singleKeys: true,
    keys: {},
    last: null,
    ...start.settings,
  }

  const fileAt = (library: string, folder: string): Postmortem => {
    const found = files.get(place(library, folder))
    if (found === undefined) throw new FaultlineError('postmortem.missing', { name: folder })
    return found
  }
  const write = (library: string, folder: string, postmortem: Postmortem): string => {
    const hash = hashOf(postmortem)
    files.set(place(library, folder), postmortem)
    versions.set(hash, postmortem)
    journal.delete(place(library, folder))
    return hash
  }

  const host: Host = {
    'host.info': async () => ({
      kind: 'browser',
      platform: 'linux',
      version: '0.1.0',
      userName: 'Rita Okafor',
      zone: 'Europe/Berlin',
      requests: { asked: 0, made: 0 },
    }),
    'host.next': () => news.next(),
    'host.closing': async () => {
      closed = true
      return {}
    },
    'settings.read': async () => settings,
    'settings.save': async (value) => {
      settings = value
      return {}
    },
    'library.list': async () =>
      [...libraries].map(([key, { name, example }]) => ({
        key,
        name,
        example: example === true,
        place: `/home/rita/Faultline/${key}`,
        exists: true,
      })),
    'library.read': async ({ library }) => readLibrary(library),
    'library.save': async ({ library, value }) => {
      libraries.set(library, { ...value, ...(value.example === undefined ? {} : { example: value.example }) })
      return {}
    },
    ...memoryQuestions({
      library: (key) => libraries.get(key) ?? emptyLibrary(key),
      people: () => people,
      postmortems: (key) =>
        new Map(
          [...files].flatMap(([name, one]) => (name.startsWith(`${key}/`) ? [[name.slice(key.length + 1), one]] : [])),
        ),
      write,
      now,
    }),
    'library.trash': async ({ library }) => ({
      trashed: [...trash].flatMap(([name, postmortem]) => {
        if (!name.startsWith(`${library}/`)) return []
        const { folder, title, severity, start: began } = summarise(name.slice(library.length + 1), postmortem)
        return [{ folder, title, severity, start: began, at: now(), daysLeft: 30 }]
      }),
    }),
    'library.templates': async () => ({ templates: [...(start.templates ?? [])] }),
    'library.git': async () => ({ state: git }),
    'library.setUpGit': async ({ undo }) => {
      git = undo ? 'not-set-up' : 'ready'
      return { state: git }
    },
    'people.save': async (saved) => {
      people = saved.people
      return {}
    },
    'example.reset': async () => {
      for (const [key, postmortem] of shipped) if (key.startsWith('example/')) files.set(key, postmortem)
      return {}
    },
    'postmortem.create': async ({ library, postmortem }) => {
      const base = `${postmortem.created.slice(0, 10)}-${slug(postmortem.title)}`
      let folder = base
      for (let n = 2; files.has(place(library, folder)); n += 1) folder = `${base}-${n}`
      return { folder, hash: write(library, folder, postmortem) }
    },
    'postmortem.read': async ({ library, folder }) => {
      const postmortem = fileAt(library, folder)
      const recovered = start.recovered?.[place(library, folder)] ?? null
      return { postmortem, hash: hashOf(postmortem), readOnly: null, recovered }
    },
    'postmortem.save': async (input) => saveOver(input),
    'postmortem.journal': async ({ library, folder, postmortem }) => {
      journal.set(place(library, folder), postmortem)
      return {}
    },
    'postmortem.duplicate': async ({ library, folder }) => {
      const copy = duplicateOf(fileAt(library, folder), { id: `copy-${files.size}`, at: now() })
      return { folder: `${folder}-copy`, hash: write(library, `${folder}-copy`, copy) }
    },
    'postmortem.trash': async ({ library, folder }) => {
      trash.set(place(library, folder), fileAt(library, folder))
      files.delete(place(library, folder))
      return {}
    },
    'postmortem.restore': async ({ library, folder }) => {
      const found = trash.get(place(library, folder))
      if (found === undefined) throw new FaultlineError('postmortem.missing', { name: folder })
      trash.delete(place(library, folder))
      write(library, folder, found)
      return {}
    },
    'attachment.write': async ({ library, folder, sha256: id, size, offset, bytes }) => {
      const name = `${place(library, folder)}/${id}`
      const before = offset === 0 ? new Uint8Array() : (attachments.get(name) ?? new Uint8Array())
      attachments.set(name, Uint8Array.from([...before, ...bytes]))
      return { kept: offset + bytes.length === size }
    },
    'attachment.read': async ({ library, folder, sha256: id, offset }) => {
      const bytes = attachments.get(`${place(library, folder)}/${id}`)
      if (bytes === undefined) throw new FaultlineError('file.missing', { name: id })
      return { bytes: bytes.slice(offset, offset + attachmentPiece), size: bytes.length }
    },
    'review.sign': async ({ library, folder, postmortem }) => {
      const hash = contentHash(postmortem, { sha256: sha, encodeText: (text) => new TextEncoder().encode(text) })
      const inside = `${now().slice(0, 10)}-signed-${hash.slice(0, 12)}`
      signed.set(`${place(library, folder)}/${inside}`, postmortem)
      return { hash, folder: inside }
    },
    'review.signed': async ({ library, folder, inside }) => ({
      postmortem: signed.get(`${place(library, folder)}/${inside}`) ?? null,
    }),
    ...memoryExports({ exports, now, fileAt }),
    'shell.reveal': async ({ folder, inside }) => {
      opened.push([folder, inside].filter(Boolean).join('/'))
      return {}
    },
    'shell.open': async ({ url }) => {
      opened.push(url)
      return {}
    },
  }

  async function readLibrary(key: string): Promise<Output<'library.read'>> {
    const library = libraries.get(key)
    if (library === undefined) throw new FaultlineError('library.missing', { name: key })
    const inside = [...files].filter(([name]) => name.startsWith(`${key}/`))
    const rows = inside.map(([name, postmortem]) => summarise(name.slice(key.length + 1), postmortem))
    return { library, people: [...people], rows, damaged: [], templates: {} }
  }

  async function saveOver(input: Input<'postmortem.save'>): Promise<Output<'postmortem.save'>> {
    const { library, folder, baseHash, postmortem } = input
    const disk = fileAt(library, folder)
    const done = { at: now(), postmortem: null, changes: [], durable: true }
    const onDisk = hashOf(disk)
    if (hashOf(postmortem) === onDisk) return { ...done, outcome: 'unchanged', hash: onDisk }
    if (onDisk === baseHash) return { ...done, outcome: 'saved', hash: write(library, folder, postmortem) }
    const base = versions.get(baseHash)
    if (base === undefined) throw new FaultlineError('save.changed', { name: folder })
    const merged = merge(base, postmortem, disk)
    const hash = write(library, folder, merged.postmortem)
    return { ...done, outcome: 'merged', hash, postmortem: merged.postmortem, changes: [...merged.changes] }
  }

  const guarded = Object.fromEntries(
    Object.entries(host).map(([method, work]) => [
      method,
      async (input: never) => {
        calls.set(method, (calls.get(method) ?? 0) + 1)
        const failure = failing.get(method)
        if (failure) throw failure
        return work(input)
      },
    ]),
  ) as unknown as Host

  return {
    ...guarded,
    files,
    attachments,
    journal,
    trash,
    signed,
    exports,
    opened,
    failing,
    calls,
    writeOutside: (library, folder, change) => void write(library, folder, change(fileAt(library, folder))),
    send: news.send,
    settings: () => settings,
    closed: () => closed,
  }
}

function newsQueue() {
  const sent: News[] = []
  let wake: (() => void) | undefined
  return {
    send: (one: News) => {
      sent.push(one)
      wake?.()
    },
    next: async (): Promise<News | null> => {
      if (sent.length === 0)
        await new Promise<void>((done) => {
          wake = done
        })
      return sent.shift() ?? null
    },
  }
}

const slug = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'untitled'
