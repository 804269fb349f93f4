import type { Finding } from '../../checks/finding.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { embedPictures } from '../../doc/embedPictures.ts'
import type { FamilyWriter } from '../docx/docxFamily.ts'
import { htmlPage } from '../html/htmlPage.ts'
import { bodyMarkdown, documentMarkdown } from '../markdown/documentMarkdown.ts'
import type { Artifact, ExportContext } from '../types.ts'
import { type BriefsBasis, type BriefsSource, briefsBasis, draftLetter } from './briefsBasis.ts'
import { fill } from './briefTexts.ts'
import { callSheetFor } from './callSheet.ts'
import { emailDraft } from './emailDraft.ts'
import { fileName, freeNames } from './fileNames.ts'
import { letterFor } from './letter.ts'
import type { Held } from './letterGuard.ts'
import type { Recipient } from './recipients.ts'

/** One letter or one call sheet: the same text in several formats, the Word file first. */
export interface Brief {
  readonly kind: 'letter' | 'callsheet'
  /** Null on a call sheet. */
  readonly account: string | null
  /** Null where no one is named for the account. */
  readonly csm: string | null
  readonly files: readonly Artifact[]
}

export interface BriefsInput extends BriefsSource {
  readonly platform: ExportContext['platform']
  readonly paper?: 'a4' | 'letter'
  /** Gets each brief as soon as it is made; nothing is kept here. */
  readonly take: (brief: Brief) => void | Promise<void>
  /** `done` of `total` letters. */
  readonly onProgress?: (done: number, total: number) => void
  /** Asked before each letter; what was taken so far is for the caller to throw away. */
  readonly cancelled?: () => boolean
}

export interface BriefsResult {
  readonly letters: number
  readonly callSheets: number
  readonly held: readonly Held[]
  /** Names of accounts that the report uses as plain words. */
  readonly common: readonly string[]
  /** What the customers' documents have findings of, blocking ones first. */
  readonly findings: readonly Finding[]
  /** Findings block: nothing was made. */
  readonly blocked: boolean
  readonly cancelled: boolean
}

interface Run {
  readonly input: BriefsInput
  readonly basis: BriefsBasis
  readonly family: FamilyWriter | undefined
  /** The report's chapters as Markdown, made once. */
  readonly bodyText: string
  readonly folderOf: (csm: string | null) => string
  readonly free: (wanted: string) => string
  readonly write: (document: ComposedDocument) => Promise<Uint8Array>
}

/** Letters and call sheets, one after the other. A letter that the guard holds is left out; the others go. */
export async function makeBriefs(input: BriefsInput): Promise<BriefsResult> {
  const basis = briefsBasis(input)
  const { recipients, findings } = basis
  const result = {
    letters: 0,
    callSheets: 0,
    held: [] as Held[],
    common: basis.guard.common,
    findings,
    blocked: findings.some(({ blocks }) => blocks),
    cancelled: false,
  }
  if (result.blocked) return result
  const run = await prepare(input, basis)
  for (const [index, recipient] of recipients.entries()) {
    if (input.cancelled?.() === true) return { ...result, cancelled: true }
    const { brief, held } = await letter(recipient, run)
    result.held.push(...held)
    if (brief !== null) {
      await input.take(brief)
      result.letters += 1
    }
    input.onProgress?.(index + 1, recipients.length)
  }
  result.callSheets = await callSheets(result.held, run)
  return result
}

async function prepare(input: BriefsInput, basis: BriefsBasis): Promise<Run> {
  const { postmortem, texts } = input
  const { writeDocx } = await import('../docx/writeDocx.ts')
  const { docxFamily } = await import('../docx/docxFamily.ts')
  const platform = drawnOnce(input.platform)
  const paper = input.paper === undefined ? {} : { paper: input.paper }
  const write = (document: ComposedDocument) => writeDocx({ document, platform, postmortem, ...paper })
  const free = freeNames()
  const folders = new Map<string, string>()
  const folderOf = (csm: string | null) => {
    const wanted = csm ?? fill(texts.callSheet, 'folder.without')
    const known = folders.get(wanted) ?? free(fileName(wanted, 60))
    folders.set(wanted, known)
    return known
  }
  const first = basis.recipients[0] && letterFor(basis.recipients[0], basis.answers)
  const family =
    first && (await docxFamily({ document: first.document, platform, postmortem, ...paper }, first.opening))
  return { input, basis, family, bodyText: bodyMarkdown(basis.answers.story.body), folderOf, free, write }
}

/** The report's charts are the same in every letter. */
function drawnOnce(platform: ExportContext['platform']): ExportContext['platform'] {
  const drawn = new Map<string, Promise<Uint8Array>>()
  return {
    ...platform,
    rasterise: (svg, scale) => {
      const known = drawn.get(svg) ?? platform.rasterise(svg, scale)
      drawn.set(svg, known)
      return known
    },
  }
}

async function letter(recipient: Recipient, run: Run): Promise<{ brief: Brief | null; held: readonly Held[] }> {
  const { basis, folderOf, free, family, input } = run
  const { document, opening, stem, subject, body, held } = draftLetter(recipient, basis)
  if (held.length > 0) return { brief: null, held }
  const file = free(`${folderOf(recipient.lead?.name ?? null)}/${stem}`)
  const bytes = family?.(document) ?? (await run.write(document))
  const own = { ...document, root: { ...document.root, children: document.root.children.slice(0, opening) } }
  const attachment = { name: `${stem}.docx`, bytes }
  const files: Artifact[] = [
    { file: `${file}.docx`, format: 'docx', content: bytes },
    { file: `${file}.md`, format: 'md', content: documentMarkdown(own, { after: run.bodyText }) },
    { file: `${file}.eml`, format: 'eml', content: emailDraft({ subject, body, attachment }, input.platform) },
  ]
  return { brief: { kind: 'letter', account: recipient.name, csm: recipient.lead?.name ?? null, files }, held }
}

async function callSheets(held: readonly Held[], run: Run): Promise<number> {
  const { basis, folderOf, free, write, input } = run
  const { answers, notes, recipients } = basis
  const { story, texts } = answers
  const csms = new Set(
    recipients.flatMap(({ lead, others }) => [lead?.name ?? null, ...others.map(({ name }) => name)]),
  )
  const heldNames = new Set(held.map(({ account }) => account))
  const heldIdentities = new Set(recipients.filter(({ name }) => heldNames.has(name)).map(({ identity }) => identity))
  for (const csm of csms) {
    const calls = recipients.filter(({ lead }) => (lead?.name ?? null) === csm)
    const shared = csm === null ? [] : recipients.filter(({ others }) => others.some(({ name }) => name === csm))
    const sheet = callSheetFor({ csm, calls, shared, held: heldIdentities }, { story, texts, notes })
    const document = embedPictures(sheet, input.pictures ?? new Map())
    const title = fileName(story.title, 60)
    const stem = fileName(fill(texts.callSheet, 'file.name', { title, date: story.date, version: story.version }), 150)
    const file = free(`${folderOf(csm)}/${stem}`)
    const files: Artifact[] = [
      { file: `${file}.docx`, format: 'docx', content: await write(document) },
      { file: `${file}.html`, format: 'html', content: htmlPage(document, input.paper) },
      { file: `${file}.md`, format: 'md', content: documentMarkdown(document) },
    ]
    await input.take({ kind: 'callsheet', account: null, csm, files })
  }
  return csms.size
}
