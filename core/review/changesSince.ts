import type { Nodes } from 'mdast'
import { plainText } from '../markdown/plainText.ts'
import { readMarkdown } from '../markdown/readMarkdown.ts'
import { align } from '../merge/alignBlocks.ts'
import { describeChanges } from '../merge/describeChanges.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Section } from '../postmortem/section.ts'
import { sameAs } from '../schema/canonical.ts'
import { signedContent } from './signedContent.ts'
import { countWords, type DiffPiece, wordDiff } from './wordDiff.ts'

/** One block of a changed section: its words, the same, new or gone. */
type ChangedBlock = readonly DiffPiece[]

export interface SectionChange {
  readonly section: string
  /** As the author named it, else null: the guide's heading is the page's to say. */
  readonly title: string | null
  readonly change: 'added' | 'gone' | 'changed'
  /** Its readers, when they are others than they were. */
  readonly readers: Section['audience'] | null
  /** Blocks that changed, in reading order; those that stayed are left out. */
  readonly blocks: readonly ChangedBlock[]
  readonly wordsAdded: number
  readonly wordsGone: number
  /** Live values that read otherwise than they did. */
  readonly chips: number
}

export interface ChangesSince {
  readonly sections: readonly SectionChange[]
  /** Everything else, a line for each: “Event changed: “Rolled back””. */
  readonly others: readonly string[]
  readonly words: number
  readonly chips: number
}

/** What differs between what was signed and now; null when a reader would be given the same. */
export function changesSince(signed: Postmortem, now: Postmortem): ChangesSince | null {
  const [before, after] = [signedContent(signed), signedContent(now)]
  if (sameAs(before, after)) return null
  const sections = sectionChanges(before.sections, after.sections)
  const others = describeChanges({ ...before, sections: [] }, { ...after, sections: [] }).flatMap((line) => {
    const field = /^Changed: (.+)$/.exec(line)?.[1]
    if (field === 'schemaVersion') return []
    return field === undefined ? [line] : [`${fieldNames[field] ?? field} changed`]
  })
  if (sections.length === 0 && others.length === 0) return null
  const sum = (count: (change: SectionChange) => number) => sections.reduce((total, one) => total + count(one), 0)
  return {
    sections,
    others,
    words: sum(({ wordsAdded, wordsGone }) => wordsAdded + wordsGone),
    chips: sum(({ chips }) => chips),
  }
}

/** Fields as the page calls them. */
const fieldNames: Readonly<Record<string, string>> = {
  title: 'Title',
  customerTitle: 'Title for customers',
  incident: 'Incident number',
  severity: 'Severity',
  stated: 'Severity told to customers',
  zone: 'Time zone',
  guides: 'Guide',
  company: 'Company',
  owner: 'Owner',
  authors: 'Authors',
  roles: 'Roles',
  links: 'Links',
  impact: 'Answers about the impact',
  noActionsBecause: 'Why there are no actions',
  decisions: 'Words decided about',
}

function sectionChanges(before: readonly Section[], after: readonly Section[]): SectionChange[] {
  const changed = after.flatMap((section) => {
    const was = before.find(({ id }) => id === section.id)
    if (was !== undefined && sameAs(was, section)) return []
    if (was === undefined && section.text.trim() === '') return []
    return [sectionChange(was, section)]
  })
  const gone = before
    .filter(({ id, text }) => text.trim() !== '' && !after.some((section) => section.id === id))
    .map((section) => sectionChange(section, undefined))
  return [...changed, ...gone]
}

function sectionChange(was: Section | undefined, is: Section | undefined): SectionChange {
  const section = is ?? was
  const blocks = changedBlocks(was?.text ?? '', is?.text ?? '')
  const count = (kind: DiffPiece['kind']) =>
    blocks.flat().reduce((total, piece) => total + (piece.kind === kind ? countWords(piece.text) : 0), 0)
  return {
    section: section?.id ?? '',
    title: section?.title ?? null,
    change: was === undefined ? 'added' : is === undefined ? 'gone' : 'changed',
    readers: was !== undefined && is !== undefined && was.audience !== is.audience ? is.audience : null,
    blocks,
    wordsAdded: count('added'),
    wordsGone: count('gone'),
    chips: changedChips(was?.text ?? '', is?.text ?? ''),
  }
}

/** Block by block, so that one sentence more does not make a new text of all that follows. */
function changedBlocks(was: string, is: string): ChangedBlock[] {
  if (was === is) return []
  const [old, fresh] = [blocksOf(was), blocksOf(is)]
  const { instead, before } = align(old, fresh, (block) => block)
  const added = (index: number) => (before[index] ?? []).map((text): ChangedBlock => [{ kind: 'added', text }])
  const pairs = old.flatMap((block, index): ChangedBlock[] => {
    const now = instead[index] ?? null
    const here: ChangedBlock[] =
      now === block ? [] : [now === null ? [{ kind: 'gone', text: block }] : wordDiff(block, now)]
    return [...added(index), ...here]
  })
  return [...pairs, ...added(old.length)]
}

const blocksOf = (text: string): string[] => readMarkdown(text).children.flatMap(linesOf).filter(Boolean)

/** A list is one block for each of its items; what is not for everyone says so. */
function linesOf(node: Nodes): string[] {
  if (node.type === 'list') return node.children.flatMap((item) => item.children.flatMap(linesOf))
  if (node.type === 'audienceBlock') return node.children.flatMap(linesOf).map((line) => `[${node.audience}] ${line}`)
  if (node.type === 'blockquote') return node.children.flatMap(linesOf)
  if (node.type === 'table') return node.children.map((row) => row.children.map(plainText).join(' | '))
  return [plainText(node).trim()]
}

function changedChips(was: string, is: string): number {
  const [old, fresh] = [chipsOf(was), chipsOf(is)]
  let count = 0
  for (const [target, labels] of fresh) {
    const before = old.get(target)
    if (before === undefined) continue
    count += labels.filter((label, index) => before[index] !== undefined && before[index] !== label).length
  }
  return count
}

function chipsOf(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const look = (node: Nodes): void => {
    if (node.type === 'chip') found.set(node.target, [...(found.get(node.target) ?? []), node.value])
    else if ('children' in node) for (const child of node.children) look(child)
  }
  look(readMarkdown(text))
  return found
}
