import type { Finding } from '../../checks/finding.ts'
import { runChecks } from '../../checks/registry.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { computeFacts } from '../../facts/facts.ts'
import type { Guide } from '../../guide/guide.ts'
import type { SeriesData } from '../../metrics/columns.ts'
import type { Library, Person } from '../../postmortem/library.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import type { Day } from '../../time/instant.ts'
import type { FamilyWriter } from '../docx/docxFamily.ts'
import { htmlPage } from '../html/htmlPage.ts'
import { bodyMarkdown, documentMarkdown } from '../markdown/documentMarkdown.ts'
import type { Artifact, ExportContext } from '../types.ts'
import { type AnswerContext, fiveAnswers } from './answers.ts'
import { type BriefTexts, fill } from './briefTexts.ts'
import { callSheetFor, type InsideNotes, insideNotes } from './callSheet.ts'
import { emailDraft } from './emailDraft.ts'
import { fileName, freeNames } from './fileNames.ts'
import { incidentStory } from './incidentStory.ts'
import { letterFor } from './letter.ts'
import { frameOf, type Held, type LetterGuard, letterGuard, type Stretch, stretchesOf } from './letterGuard.ts'
import { type LetterUnit, type Recipient, recipientsOf } from './recipients.ts'

/** One letter or one call sheet: the same text in several formats, the Word file first. */
export interface Brief {
  readonly kind: 'letter' | 'callsheet'
  /** Null on a call sheet. */
  readonly account: string | null
  /** Null where no one is named for the account. */
  readonly csm: string | null
  readonly files: readonly Artifact[]
}

export interface BriefsInput {
  /** With its accounts; they are looked for by the guard and not by the checks. */
  readonly postmortem: Postmortem
  readonly unit: LetterUnit
  /** Identity of an account → the CSM that the author chose to lead it. */
  readonly leads?: Readonly<Record<string, string>>
  /** For accounts whose region gives no zone. */
  readonly zone?: string
  /** The guide for customers. */
  readonly guide: Guide
  readonly library: Library
  readonly people: readonly Person[]
  readonly today: Day
  readonly data: SeriesData
  readonly platform: ExportContext['platform']
  readonly texts: BriefTexts
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
  readonly answers: AnswerContext
  readonly notes: InsideNotes
  readonly guard: LetterGuard
  /** What every letter says alike: for the guard, as Word and as Markdown, each made once. */
  readonly shared: readonly Stretch[]
  readonly family: FamilyWriter | undefined
  readonly bodyText: string
  readonly folderOf: (csm: string | null) => string
  readonly free: (wanted: string) => string
  readonly write: (document: ComposedDocument) => Promise<Uint8Array>
}

/** Letters and call sheets, one after the other. A letter that the guard holds is left out; the others go. */
export async function makeBriefs(input: BriefsInput): Promise<BriefsResult> {
  const recipients = recipientsOf(input.postmortem.accounts, input.unit, input.leads)
  const { run, findings } = await prepare(input, recipients)
  const blocking = findings.filter(({ blocks }) => blocks)
  const result = {
    letters: 0,
    callSheets: 0,
    held: [] as Held[],
    common: run.guard.common,
    findings,
    blocked: blocking.length > 0,
    cancelled: false,
  }
  if (result.blocked) return { ...result, findings: [...blocking, ...findings.filter(({ blocks }) => !blocks)] }
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
  result.callSheets = await callSheets(recipients, result.held, run)
  return result
}

async function prepare(
  input: BriefsInput,
  recipients: readonly Recipient[],
): Promise<{ run: Run; findings: Finding[] }> {
  const { guide, library, people, today, data, texts, postmortem } = input
  const facts = computeFacts(postmortem, { today })
  const context = { guide, library, facts, data }
  // An account's name blocks a report for everyone; a letter is for one of them, which the guard tells apart.
  const unnamed = { ...postmortem, accounts: [] }
  const checks = { facts, library, people, guide, today, data }
  const findings = runChecks({ ...checks, postmortem: unnamed, audience: 'customer' })
  const story = incidentStory(postmortem, context)
  const notes = insideNotes(postmortem, context, runChecks({ ...checks, postmortem: unnamed }), story, texts)
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
  const answers = { story, texts, zone: input.zone }
  const shared = stretchesOf(story.body, '')
  const guard = guardFor(postmortem, notes, shared)
  const first = recipients[0] && letterFor(recipients[0], answers)
  const family =
    first && (await docxFamily({ document: first.document, platform, postmortem, ...paper }, first.opening))
  const bodyText = bodyMarkdown(story.body)
  return { run: { input, answers, notes, guard, shared, family, bodyText, folderOf, free, write }, findings }
}

function guardFor(postmortem: Postmortem, notes: InsideNotes, shared: readonly Stretch[]): LetterGuard {
  const allowed = postmortem.decisions.filter(({ choice, key }) => choice === 'allow' && key.startsWith('word:'))
  return letterGuard({
    accounts: postmortem.accounts,
    ours: [postmortem.company ?? '', ...postmortem.accounts.flatMap(({ csm }) => csm ?? [])].filter(Boolean),
    allowed: new Set(allowed.map(({ key }) => key.slice('word:'.length))),
    inside: [...notes.avoid, ...notes.open, ...notes.sentences],
    shared,
  })
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
  const { answers, guard, folderOf, free, family, input } = run
  const { story, texts } = answers
  const { document, opening } = letterFor(recipient, answers)
  const values = { account: recipient.name, title: story.title, date: story.date }
  const subject = fill(texts.letter, 'mail.subject', values)
  const stem = fileName(nameOf(recipient, run, { ...values, version: story.version }), 150)
  const body = mailBody(recipient, answers)
  const held = guard.check(recipient, [
    { where: 'the file name', text: stem },
    frameOf(document),
    ...stretchesOf(document.root.children.slice(0, opening), 'the answers'),
    ...run.shared,
    { where: 'the e-mail', text: `${subject}\n${body}` },
  ])
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

// A row's letter says which workspace it is about, else several files of one account could not be told apart.
function nameOf({ name, rows }: Recipient, { input, answers }: Run, values: Record<string, string | number>): string {
  const account = input.unit === 'row' ? [name, rows[0]?.workspace ?? rows[0]?.id].filter(Boolean).join(' ') : name
  const title = fileName(answers.story.title, 60)
  return fill(answers.texts.letter, 'file.name', { ...values, title, account })
}

function mailBody(recipient: Recipient, answers: AnswerContext): string {
  const { story, texts } = answers
  const values = { account: recipient.name, title: story.title, date: story.date }
  return [
    fill(texts.letter, 'mail.opening'),
    fill(texts.letter, 'mail.intro', values),
    ...fiveAnswers(recipient, answers).map(({ question, answer }) => `${question}\n${answer}`),
    [fill(texts.letter, 'mail.closing'), recipient.lead?.name ?? ''].filter(Boolean).join('\n'),
  ].join('\n\n')
}

async function callSheets(recipients: readonly Recipient[], held: readonly Held[], run: Run): Promise<number> {
  const { answers, notes, folderOf, free, write, input } = run
  const { story, texts } = answers
  const csms = new Set(
    recipients.flatMap(({ lead, others }) => [lead?.name ?? null, ...others.map(({ name }) => name)]),
  )
  const heldNames = new Set(held.map(({ account }) => account))
  const heldIdentities = new Set(recipients.filter(({ name }) => heldNames.has(name)).map(({ identity }) => identity))
  for (const csm of csms) {
    const calls = recipients.filter(({ lead }) => (lead?.name ?? null) === csm)
    const shared = csm === null ? [] : recipients.filter(({ others }) => others.some(({ name }) => name === csm))
    const document = callSheetFor({ csm, calls, shared, held: heldIdentities }, { story, texts, notes })
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
