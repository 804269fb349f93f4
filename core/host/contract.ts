import { z } from 'zod'
import { actionChangeSchema } from '../library/editAction.ts'
import { figuresSchema } from '../library/figures.ts'
import { ledgerRowSchema } from '../library/ledger.ts'
import { rowGroups, rowSorts } from '../library/orderRows.ts'
import { knownPersonSchema, samePairSchema } from '../library/peopleList.ts'
import { recurringSchema, relatedSchema } from '../library/recurrence.ts'
import { refreshSchema, trackerRowSchema } from '../library/refreshLibrary.ts'
import { placeSchema } from '../library/searchPlaces.ts'
import { summarySchema } from '../library/summary.ts'
import { templateProblemSchema } from '../library/templateProblem.ts'
import { trendSteps, trendsSchema } from '../library/trends.ts'
import { audienceSchema } from '../postmortem/audience.ts'
import { librarySchema, personSchema } from '../postmortem/library.ts'
import { postmortemSchema } from '../postmortem/postmortem.ts'
import { exportRecordSchema } from '../postmortem/review.ts'
import { instantSchema } from '../time/instantSchema.ts'
import { attachmentPiece, largestAttachment } from './limits.ts'

const nothing = z.strictObject({})
const bytes = z.instanceof(Uint8Array)
const leaving = z.array(z.strictObject({ file: z.string(), format: z.string(), bytes }))
/** The version that files were written as. */
const release = z.strictObject({ version: z.int().min(1), at: instantSchema })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** A folder name inside a library. Never a path: no separator, no drive, no leading dot. */
export const folderSchema = z.string().regex(/^(?!\.)[^/\\:\0]{1,200}$/)
/** `own` or `example`: the page names libraries by key and never by path. */
const libraryKey = z.string().regex(/^[a-z0-9-]{1,64}$/)
const at = z.strictObject({ library: libraryKey, folder: folderSchema })
const report = z.looseObject({
  code: z.string(),
  title: z.string(),
  hint: z.string(),
  detail: z.record(z.string(), z.unknown()),
})

/** How far the first look at every file of a library is; null when it is done. What is told till then is of the files seen. */
const checking = z.looseObject({ done: z.number().int(), total: z.number().int() }).nullable()
const query = z.string().max(2000)
const gitState = z.looseObject({ state: z.enum(['no-git', 'no-repository', 'not-set-up', 'ready']) })

/** Settings of this computer's user, kept in the data folder. */
export const settingsSchema = z.looseObject({
  you: z.looseObject({ name: z.string(), initials: z.string() }).nullable(),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  zone: z.string(),
  /** False once "Don't show again" was chosen or all five are done. */
  fiveThings: z.boolean(),
  fiveDone: z.array(z.string()),
  singleKeys: z.boolean(),
  /** Command id → keys, where rebound. */
  keys: z.record(z.string(), z.string()),
  last: z.looseObject({ library: z.string(), folder: z.string().nullable(), step: z.string() }).nullable(),
})
export type Settings = z.infer<typeof settingsSchema>

export const newsSchema = z.discriminatedUnion('kind', [
  /** A menu item or accelerator: the id of a command of ux.md 3. */
  z.looseObject({ kind: z.literal('command'), id: z.string() }),
  /** Someone else wrote a file of this postmortem, or of the library when `folder` is null. */
  z.looseObject({ kind: z.literal('changed'), library: z.string(), folder: z.string().nullable() }),
  /** The window is about to close: save what is unsaved, then call `host.closing`. */
  z.looseObject({ kind: z.literal('closing') }),
])
export type News = z.infer<typeof newsSchema>

/** Every capability the page may ask for. Both directions are parsed; nothing else crosses. */
export const contract = {
  'host.info': {
    input: nothing,
    output: z.looseObject({
      kind: z.enum(['electron', 'browser']),
      platform: z.string(),
      version: z.string(),
      userName: z.string(),
      zone: z.string(),
      /** Requests to the network that something asked for, and that were made. Both stay 0. */
      requests: z.looseObject({ asked: z.number().int(), made: z.number().int() }),
    }),
  },
  /** Waits for the next piece of news; null after 25 s without any, then ask again. */
  'host.next': { input: nothing, output: newsSchema.nullable() },
  /** The page has saved everything; the window may close. */
  'host.closing': { input: nothing, output: nothing },
  'settings.read': { input: nothing, output: settingsSchema },
  'settings.save': { input: settingsSchema, output: nothing },
  'library.list': {
    input: nothing,
    output: z.array(
      z.looseObject({
        key: libraryKey,
        name: z.string(),
        example: z.boolean(),
        place: z.string(),
        exists: z.boolean(),
      }),
    ),
  },
  'library.read': {
    input: z.strictObject({ library: libraryKey }),
    output: z.looseObject({
      library: librarySchema,
      people: z.array(personSchema),
      rows: z.array(summarySchema),
      /** Folders whose postmortem can't be opened, each with its reason. They are left as they are. */
      damaged: z.array(z.looseObject({ folder: folderSchema, report })),
      /** The library's own guides and other templates: file name → parsed JSON, unchecked. */
      templates: z.record(z.string(), z.unknown()),
      checking: checking.optional(),
    }),
  },
  /** Action items of all postmortems as they stood on the as-of day: the figures of `scope`, and the rows of `query` in it. */
  'library.actions': {
    input: z.strictObject({
      library: libraryKey,
      /** Queries of core/library/query.ts. */
      scope: query,
      query,
      asOf: z.iso.date(),
      zone: z.string(),
      sort: z.enum(rowSorts),
      group: z.enum(rowGroups),
      from: z.number().int().min(0),
      count: z.number().int().min(0).max(1000),
      /** Who `owner:me` is. */
      me: z.string().nullable(),
    }),
    output: z.looseObject({
      figures: figuresSchema,
      total: z.number().int(),
      rows: z.array(ledgerRowSchema),
      groups: z.array(z.looseObject({ key: z.string().nullable(), count: z.number().int(), late: z.number().int() })),
      checking,
    }),
  },
  /** Rows of a query as a file of one of core/export/actions: its text, and where it was saved beside the postmortems. */
  'library.exportActions': {
    input: z.strictObject({
      library: libraryKey,
      query,
      asOf: z.iso.date(),
      zone: z.string(),
      format: z.string(),
      save: z.boolean(),
      me: z.string().nullable(),
    }),
    output: z.looseObject({ text: z.string(), rows: z.number().int(), place: z.string().nullable() }),
  },
  /** Postmortems that match, best first; `places` of each of the first so many. */
  'library.search': {
    input: z.strictObject({
      library: libraryKey,
      query,
      asOf: z.iso.date(),
      zone: z.string(),
      me: z.string().nullable(),
      count: z.number().int().min(0).max(1000),
      places: z.number().int().min(0).max(50),
    }),
    output: z.looseObject({
      total: z.number().int(),
      results: z.array(z.looseObject({ folder: folderSchema, places: z.array(placeSchema) })),
      checking,
    }),
  },
  /** What keeps coming back, and trends. */
  'library.trends': {
    input: z.strictObject({ library: libraryKey, asOf: z.iso.date(), zone: z.string(), step: z.enum(trendSteps) }),
    output: z.looseObject({ recurring: z.array(recurringSchema), trends: trendsSchema, checking }),
  },
  /** Earlier postmortems that share something with this one, and factors that others wrote down. */
  'library.related': {
    input: z.strictObject({ library: libraryKey, folder: folderSchema, asOf: z.iso.date(), zone: z.string() }),
    output: z.looseObject({
      related: z.array(relatedSchema),
      factors: z.array(z.looseObject({ text: z.string(), title: z.string(), start: z.string() })),
      checking,
    }),
  },
  /** Everyone that the library names, and pairs of names that look like one person. */
  'library.people': {
    input: z.strictObject({ library: libraryKey }),
    output: z.looseObject({ people: z.array(knownPersonSchema), pairs: z.array(samePairSchema), checking }),
  },
  /** Postmortems in the trash, what went there last first. `daysLeft`: until it goes for good, at a start. */
  'library.trash': {
    input: z.strictObject({ library: libraryKey }),
    output: z.looseObject({
      trashed: z.array(
        z.looseObject({
          folder: folderSchema,
          title: z.string(),
          severity: z.string().nullable(),
          start: instantSchema.nullable(),
          at: instantSchema,
          daysLeft: z.number().int(),
        }),
      ),
    }),
  },
  /** The library's own templates, by their path in templates/, each with what keeps it from being used. */
  'library.templates': {
    input: z.strictObject({ library: libraryKey }),
    output: z.looseObject({
      templates: z.array(
        z.looseObject({ file: z.string(), title: z.string().nullable(), problem: templateProblemSchema.nullable() }),
      ),
    }),
  },
  /** Whether Git merges this library's postmortems by their parts. */
  'library.git': { input: z.strictObject({ library: libraryKey }), output: gitState },
  /** Has it do so, or no longer. Throws `git.failed`. */
  'library.setUpGit': { input: z.strictObject({ library: libraryKey, undo: z.boolean() }), output: gitState },
  /** What a tracker's list says about the actions of all postmortems. Changes nothing. */
  'library.refresh': {
    input: z.strictObject({ library: libraryKey, rows: z.array(trackerRowSchema).max(20_000), asOf: z.iso.date() }),
    output: refreshSchema,
  },
  /**
   * Changes actions in the files of their own postmortems, each merged like any save. What can't be saved is named; the
   * rest is done. `undo` is what puts it back.
   */
  'actions.edit': {
    input: z.strictObject({
      library: libraryKey,
      changes: z.array(actionChangeSchema.extend({ folder: folderSchema })).max(5000),
      by: z.string().nullable(),
    }),
    output: z.looseObject({
      changed: z.number().int(),
      undo: z.array(actionChangeSchema),
      failed: z.array(z.looseObject({ folder: folderSchema, report })),
    }),
  },
  'library.save': { input: z.strictObject({ library: libraryKey, value: librarySchema }), output: nothing },
  'people.save': { input: z.strictObject({ library: libraryKey, people: z.array(personSchema) }), output: nothing },
  /** Puts the shipped example back as it was. */
  'example.reset': { input: nothing, output: nothing },
  /** Makes a folder named after date and title; `folder` is its name. */
  'postmortem.create': {
    input: z.strictObject({ library: libraryKey, postmortem: postmortemSchema }),
    output: z.looseObject({ folder: folderSchema, hash: sha256 }),
  },
  'postmortem.read': {
    input: at,
    output: z.looseObject({
      postmortem: postmortemSchema,
      hash: sha256,
      /** Why it is open to read only, or null. */
      readOnly: report.nullable(),
      /** Unsaved work found in the recovery journal, newer than the file. */
      recovered: z.looseObject({ postmortem: postmortemSchema, at: instantSchema }).nullable(),
      /** Who else has it open, where the host can tell: a courtesy, nothing depends on it. */
      heldBy: z.looseObject({ user: z.string(), host: z.string(), at: instantSchema }).nullable().optional(),
    }),
  },
  /**
   * Saves unless the file changed since `baseHash`; then merges three ways and returns the result.
   * `unchanged`: the bytes would be the same, nothing was written.
   */
  'postmortem.save': {
    input: z.strictObject({
      library: libraryKey,
      folder: folderSchema,
      baseHash: sha256,
      postmortem: postmortemSchema,
    }),
    output: z.looseObject({
      outcome: z.enum(['saved', 'unchanged', 'merged']),
      hash: sha256,
      at: instantSchema,
      /** After a merge: what is on disk now. */
      postmortem: postmortemSchema.nullable(),
      /** After a merge: one line for each thing that came in from outside or is in conflict. */
      changes: z.array(z.string()),
      /** False when the folder could not be flushed: saved, but not yet safe from a power cut. */
      durable: z.boolean(),
    }),
  },
  /** Appends to the recovery journal outside the library. */
  'postmortem.journal': {
    input: z.strictObject({
      library: libraryKey,
      folder: folderSchema,
      baseHash: sha256,
      postmortem: postmortemSchema,
    }),
    output: nothing,
  },
  /** A second one that begins where this one stands, with its attachments; what left and who signed stays behind. */
  'postmortem.duplicate': { input: at, output: z.looseObject({ folder: folderSchema, hash: sha256 }) },
  'postmortem.trash': { input: at, output: nothing },
  'postmortem.restore': { input: at, output: nothing },
  /** One piece of a file, in order. `kept`: all of it is there, and is what `sha256` says; no further piece is needed. */
  'attachment.write': {
    input: z.strictObject({
      library: libraryKey,
      folder: folderSchema,
      sha256,
      ext: z.string().regex(/^[a-z0-9]{1,10}$/),
      /** Bytes of the whole file. */
      size: z.int().min(0).max(largestAttachment),
      /** Where this piece begins; 0 starts anew. */
      offset: z.int().min(0),
      bytes: bytes.refine((piece) => piece.length <= attachmentPiece, 'more than one piece at once'),
    }),
    output: z.looseObject({ kept: z.boolean() }),
  },
  /** The piece that begins at `offset`. The whole file is checked against its name when the first one is asked for. */
  'attachment.read': {
    input: z.strictObject({ library: libraryKey, folder: folderSchema, sha256, offset: z.int().min(0) }),
    output: z.looseObject({ bytes, size: z.int().min(0) }),
  },
  /** The number that the next export of a series gets, and the moment to write on it. */
  'export.next': {
    input: z.strictObject({
      library: libraryKey,
      folder: folderSchema,
      series: z.enum(['internal', 'customer', 'briefs']),
    }),
    output: z.looseObject({ version: z.int(), at: instantSchema }),
  },
  /** Writes exports/<date>-<audience>-v<n>/ with the files and source.json. Throws when `release` was taken meanwhile. */
  'export.save': {
    input: z.strictObject({
      library: libraryKey,
      folder: folderSchema,
      audience: audienceSchema,
      postmortem: postmortemSchema,
      files: leaving,
      release: release.optional(),
    }),
    output: z.looseObject({ record: exportRecordSchema, place: z.string() }),
  },
  /** Keeps the postmortem as it is signed in exports/; `hash` is that of what was signed (core/review/signedContent.ts). */
  'review.sign': {
    input: z.strictObject({ library: libraryKey, folder: folderSchema, postmortem: postmortemSchema }),
    output: z.looseObject({ hash: sha256, folder: folderSchema }),
  },
  /** What was signed, by its folder in exports/; null when it is not there any more. */
  'review.signed': {
    input: z.strictObject({ library: libraryKey, folder: folderSchema, inside: folderSchema }),
    output: z.looseObject({ postmortem: postmortemSchema.nullable() }),
  },
  /** Begins a run of letters, which is too much to send at once: put them one by one, then settle, or drop all of them. */
  'export.begin': { input: at, output: z.looseObject({ id: z.string() }) },
  'export.put': { input: z.strictObject({ id: z.string(), files: leaving }), output: nothing },
  /** Shows the run as exports/<date>-briefs-v<n>/. It holds call sheets and is for insiders as a whole. */
  'export.settle': {
    input: z.strictObject({
      id: z.string(),
      postmortem: postmortemSchema,
      release,
      briefs: z.strictObject({ letters: z.int(), callSheets: z.int() }),
    }),
    output: z.looseObject({ record: exportRecordSchema, place: z.string() }),
  },
  'export.drop': { input: z.strictObject({ id: z.string() }), output: nothing },
  /** A version that has left: how its files are now, and the postmortem that it was made from. */
  'export.read': {
    input: z.strictObject({ library: libraryKey, folder: folderSchema, inside: folderSchema }),
    output: z.looseObject({
      files: z.array(
        z.looseObject({ file: z.string(), format: z.string(), sha256, state: z.enum(['same', 'changed', 'gone']) }),
      ),
      source: postmortemSchema.nullable(),
    }),
  },
  /** Puts files of a version back; bytes that are not what left are refused. */
  'export.repair': {
    input: z.strictObject({ library: libraryKey, folder: folderSchema, inside: folderSchema, files: leaving }),
    output: nothing,
  },
  /** A zip of a version as it left; with `inside` null the whole postmortem as an internal copy. */
  'export.share': {
    input: z.strictObject({ library: libraryKey, folder: folderSchema, inside: folderSchema.nullable() }),
    output: z.looseObject({ place: z.string(), file: z.string() }),
  },
  /** A web page of our own, printed. Throws `export.noPdf` where nothing prints. */
  'print.pdf': { input: z.strictObject({ html: z.string() }), output: z.looseObject({ bytes }) },
  /** Shows an export's folder, or the postmortem's, in the file manager. */
  'shell.reveal': {
    input: z.strictObject({ library: libraryKey, folder: folderSchema, inside: z.string().nullable() }),
    output: nothing,
  },
  /** https, http and mailto only, after the user agreed in a dialog of the host's own. */
  'shell.open': { input: z.strictObject({ url: z.string().max(2048) }), output: nothing },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Method = keyof typeof contract
export type Input<M extends Method> = z.infer<(typeof contract)[M]['input']>
export type Output<M extends Method> = z.infer<(typeof contract)[M]['output']>
/** What a host is: one function for each line of the contract. */
export type Host = { readonly [M in Method]: (input: Input<M>) => Promise<Output<M>> }

export function isMethod(name: unknown): name is Method {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
