import path from 'node:path'
import type { Command } from 'commander'
import { readWord } from '../../core/import/word/readWord.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { type ChangesSince, changesSince } from '../../core/review/changesSince.ts'
import { openComments, type PlacedComment, placeComments } from '../../core/review/comments.ts'
import { lastSignOff, sinceWhen, stateNames } from '../../core/review/states.ts'
import { takeWord } from '../../core/review/takeWord.ts'
import { formatInstant } from '../../core/time/formatInstant.ts'
import { importFile } from '../node/importFile.ts'
import { readSigned } from '../node/signedVersions.ts'
import { readGuides } from '../node/templates.ts'
import { type CliDocument, openDocument, platform } from './document.ts'
import { fromHere } from './paths.ts'
import { print, printJson } from './terminal.ts'

interface Flags {
  readonly word?: string
  readonly json?: boolean
}

export function reviewCommand(program: Command): void {
  program
    .command('review <dir>')
    .description('state, sign-offs, what changed since, and comments; --word reads those of a Word file back')
    .option('--word <file>', 'take comments and tracked changes of this .docx in; they wait, no text is changed')
    .option('--json', 'print JSON')
    .action(review)
}

async function review(dir: string, { word, json = false }: Flags): Promise<void> {
  const document = await openDocument(dir)
  const guides = await readGuides(document.root)
  const asked = guides
    .filter(({ id }) => Object.values(document.postmortem.guides).includes(id))
    .flatMap(({ sections }) => sections)
  const read = word === undefined ? null : await takeIn(document, word, asked)
  const postmortem = read?.postmortem ?? document.postmortem
  const order = [...new Set(asked.map(({ id }) => id))]
  const comments = placeComments(postmortem, order)
  const since = await sinceSignOff(document, postmortem)
  if (json) return printJson({ ...shapeOf(postmortem, comments, since), ...(read ? { read: countsOf(read) } : {}) })
  if (read) print(`${read.comments} comments and ${read.changes} changes came in, ${read.lost} without a place.`)
  print(linesOf(postmortem, comments, since).join('\n'))
}

async function takeIn(document: CliDocument, word: string, sections: readonly { id: string; heading: string }[]) {
  const file = await importFile(fromHere(word))
  const found = await readWord(file, platform)
  const context = { file: path.basename(word), sections, at: platform.now(), newId: platform.newId }
  const taken = takeWord(document.postmortem, found, context)
  await document.save(taken.postmortem)
  return taken
}

const countsOf = ({ comments, changes, lost, known }: ReturnType<typeof takeWord>) => ({
  comments,
  changes,
  lost,
  known,
})

/** Null without a sign-off, without a change, or where what was signed is not kept any more. */
async function sinceSignOff({ root, folder }: CliDocument, postmortem: Postmortem): Promise<ChangesSince | null> {
  const inside = lastSignOff(postmortem)?.folder
  const signed = inside === undefined ? null : await readSigned(root, folder, inside)
  return signed && changesSince(signed, postmortem)
}

function shapeOf(postmortem: Postmortem, comments: readonly PlacedComment[], since: ChangesSince | null) {
  const { state, stateChanges = [], signOffs, reviewed = [] } = postmortem
  const listed = comments.map(({ comment, range }) => ({ ...comment, place: range === null ? 'lost' : 'found' }))
  return { state, stateChanges, signOffs, reviewed, changedSinceSignOff: since, comments: listed }
}

function linesOf(postmortem: Postmortem, comments: readonly PlacedComment[], since: ChangesSince | null): string[] {
  const when = (at: string) => formatInstant(at, postmortem.zone, 'date-clock')
  const set = sinceWhen(postmortem)
  const signed = lastSignOff(postmortem)
  const open = comments.filter(({ comment }) => !comment.resolved)
  return [
    `${stateNames[postmortem.state]}${set ? ` by ${set.by}, ${when(set.at)}` : ''}`,
    signed ? `Signed off by ${signed.by}, ${when(signed.at)}, ${signed.hash.slice(0, 12)}` : 'Not signed off',
    ...(since ? [`Changed since: ${changesLine(since)}`] : []),
    `${openComments(postmortem)} open comments`,
    ...open.flatMap(({ comment, range }) => [
      `  ${comment.section}: “${comment.quote}”${range === null ? ' (place lost)' : ''}`,
      `    ${comment.author}, ${when(comment.at)}: ${said(comment)}`,
    ]),
  ]
}

const said = ({ text, suggestion }: Postmortem['comments'][number]) =>
  [text.replaceAll('\n', ' '), suggestion === undefined ? '' : `instead “${suggestion}”`].filter(Boolean).join(' · ')

const changesLine = ({ sections, others, words, chips }: ChangesSince) =>
  [
    sections.length > 0 ? `sections ${sections.map(({ section }) => section).join(', ')}` : '',
    words > 0 ? `${words === 1 ? '1 word' : `${words} words`}` : '',
    chips > 0 ? `${chips} live values` : '',
    ...others,
  ]
    .filter(Boolean)
    .join('; ')
