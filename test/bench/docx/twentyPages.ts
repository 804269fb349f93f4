import type { Root, RootContent } from 'mdast'
import { paragraph, table, words } from '../../../core/doc/build.ts'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import { readPicture } from '../../../core/pictures/readPicture.ts'

const vocabulary =
  'parcel label depot printer queue belt scanner template drawing pool sorter dock carrier manifest delay backlog spare shift night north store'.split(
    ' ',
  )

/** Words by seed, so that every process and every round writes the same document. */
function writer() {
  let state = 11
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const sentence = (length: number) => `${Array.from({ length }, () => vocabulary[next(vocabulary.length)]).join(' ')}.`
  return { sentence }
}

const listOf = (texts: readonly string[]): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: texts.map((text) => ({ type: 'listItem', spread: false, children: [paragraph(words(text))] })),
})

/** About twenty pages: a timeline of 30 rows, four further tables, 14 sections of eight paragraphs and a list, the pictures given. */
export function twentyPages(pictures: readonly Uint8Array[]): Root {
  const { sentence } = writer()
  const rows = (count: number, lengths: readonly number[]) =>
    Array.from({ length: count }, () => lengths.map((length) => [words(sentence(length))]))
  const timeline = rows(30, [2, 18, 3])
  const children: RootContent[] = [
    { type: 'heading', depth: 2, children: [words('Timeline')] },
    table('timeline', ['Time', 'What happened', 'From'], timeline),
  ]
  for (let section = 1; section <= 14; section += 1) {
    children.push({ type: 'heading', depth: 2, children: [words(`Section ${section}`)] })
    for (let count = 0; count < 8; count += 1)
      children.push(paragraph({ type: 'strong', children: [words(`${sentence(3)} `)] }, words(sentence(77))))
    children.push(listOf([sentence(12), sentence(12), sentence(12), sentence(12)]))
    if (section <= 4) children.push(table('actions', ['What', 'Who', 'How', 'When'], rows(8, [2, 4, 6, 3])))
    const bytes = pictures[section - 1]
    const head = bytes === undefined ? null : readPicture(bytes)
    if (bytes !== undefined && head !== null)
      children.push(
        paragraph({
          type: 'image',
          url: `kept-${section}`,
          alt: `Picture ${section}`,
          data: { picture: { ...head, bytes } },
        }),
      )
  }
  return { type: 'root', children }
}

export const documentOf = (root: Root): ComposedDocument => ({
  audience: 'customer',
  title: 'Parcel labels printed late',
  subtitle: 'Report of 10 Mar 2026',
  language: 'en',
  versionLine: '',
  creator: 'Larkspur Parcels',
  slug: 'labels',
  created: '2026-03-10T18:00:00Z',
  properties: [],
  root,
  updates: [],
  withheld: { blocks: 0, events: 0, actions: 0 },
})
