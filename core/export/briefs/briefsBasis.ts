import type { Finding } from '../../checks/finding.ts'
import { runChecks } from '../../checks/registry.ts'
import type { Pictures } from '../../doc/embedPictures.ts'
import type { Release } from '../../doc/versionLine.ts'
import { computeFacts } from '../../facts/facts.ts'
import type { Guide } from '../../guide/guide.ts'
import type { SeriesData } from '../../metrics/columns.ts'
import type { Library, Person } from '../../postmortem/library.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import type { Day } from '../../time/instant.ts'
import { type AnswerContext, fiveAnswers } from './answers.ts'
import { type BriefTexts, fill } from './briefTexts.ts'
import { type InsideNotes, insideNotes } from './callSheet.ts'
import { fileName } from './fileNames.ts'
import { incidentStory } from './incidentStory.ts'
import { type Letter, letterFor } from './letter.ts'
import { frameOf, type Held, type LetterGuard, letterGuard, type Stretch, stretchesOf } from './letterGuard.ts'
import { type LetterUnit, type Recipient, recipientsOf } from './recipients.ts'

/** Whom letters go to and what they are made of. */
export interface BriefsSource {
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
  readonly texts: BriefTexts
  /** Bytes of the postmortem's kept pictures; one that is not there is told by its words. */
  readonly pictures?: Pictures
  /** The version that these letters become. */
  readonly release?: Release
}

/** What all letters share, read once. */
export interface BriefsBasis {
  readonly source: BriefsSource
  readonly recipients: readonly Recipient[]
  readonly answers: AnswerContext
  readonly notes: InsideNotes
  readonly guard: LetterGuard
  /** What every letter says alike, for the guard. */
  readonly shared: readonly Stretch[]
  /** What the customers' documents have findings of, blocking ones first. */
  readonly findings: readonly Finding[]
}

export function briefsBasis(source: BriefsSource): BriefsBasis {
  const { guide, library, people, today, data, texts, postmortem } = source
  const facts = computeFacts(postmortem, { today })
  const context = { guide, library, facts, data, ...(source.pictures ? { pictures: source.pictures } : {}) }
  // An account's name blocks a report for everyone; a letter is for one of them, which the guard tells apart.
  const unnamed = { ...postmortem, accounts: [] }
  const checks = { facts, library, people, guide, today, data }
  const findings = runChecks({ ...checks, postmortem: unnamed, audience: 'customer' })
  const story = incidentStory(postmortem, context, source.release)
  const notes = insideNotes(postmortem, context, runChecks({ ...checks, postmortem: unnamed }), story, texts)
  const shared = stretchesOf(story.body, '')
  return {
    source,
    recipients: recipientsOf(postmortem.accounts, source.unit, source.leads),
    answers: { story, texts, zone: source.zone },
    notes,
    shared,
    guard: guardFor(postmortem, notes, shared),
    findings: [...findings.filter(({ blocks }) => blocks), ...findings.filter(({ blocks }) => !blocks)],
  }
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

/** One letter before it is written. */
export interface DraftLetter extends Letter {
  /** File name without its ending. */
  readonly stem: string
  readonly subject: string
  /** Text of the e-mail. */
  readonly body: string
  /** Why it must not go; empty when it may. */
  readonly held: readonly Held[]
}

export function draftLetter(recipient: Recipient, basis: BriefsBasis): DraftLetter {
  const { answers, guard } = basis
  const { story, texts } = answers
  const letter = letterFor(recipient, answers)
  const values = { account: recipient.name, title: story.title, date: story.date }
  const subject = fill(texts.letter, 'mail.subject', values)
  const stem = fileName(nameOf(recipient, basis, { ...values, version: story.version }), 150)
  const body = mailBody(recipient, answers)
  const held = guard.check(recipient, [
    { where: 'the file name', text: stem },
    frameOf(letter.document),
    ...stretchesOf(letter.document.root.children.slice(0, letter.opening), 'the answers'),
    ...basis.shared,
    { where: 'the e-mail', text: `${subject}\n${body}` },
  ])
  return { ...letter, stem, subject, body, held }
}

// A row's letter says which workspace it is about, else several files of one account could not be told apart.
function nameOf({ name, rows }: Recipient, { source, answers }: BriefsBasis, values: Record<string, string | number>) {
  const account = source.unit === 'row' ? [name, rows[0]?.workspace ?? rows[0]?.id].filter(Boolean).join(' ') : name
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
