import type { RootContent } from 'mdast'
import type { ComposedDocument } from '../../doc/document.ts'
import { partStem } from '../fileStem.ts'
import type { Exporter } from '../types.ts'
import { documentMarkdown } from './documentMarkdown.ts'
import { pictureFiles } from './pictureFiles.ts'
import { type PlainOptions, plainNodes } from './plainNodes.ts'

interface Variant {
  readonly id: string
  readonly label: string
  readonly frontMatter: boolean
  /** Charts as files beside it; else in words, for what is pasted. */
  readonly pictures: boolean
  readonly options: PlainOptions
  /** What stands between the head and the text. */
  readonly opening: (document: ComposedDocument) => readonly RootContent[]
}

const strong = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [{ type: 'text', value }] }],
})

/** GitHub's own box. Its first line is syntax there, and brackets in text would be escaped: raw, as it must stand. */
const alert = (kind: string, first: string, rest: readonly RootContent[] = []): RootContent => ({
  type: 'blockquote',
  children: [
    {
      type: 'paragraph',
      children: [
        { type: 'html', value: `[!${kind}]\n` },
        { type: 'text', value: first },
      ],
    },
    ...quotable(rest),
  ],
})

const quote = (children: readonly RootContent[]): RootContent[] => [
  { type: 'blockquote', children: [...quotable([strong('Internal')]), ...quotable(children)] },
]

/** What may stand in a quotation. */
const quotable = (children: readonly RootContent[]) =>
  children.flatMap((child) =>
    child.type === 'paragraph' ||
    child.type === 'list' ||
    child.type === 'table' ||
    child.type === 'code' ||
    child.type === 'heading' ||
    child.type === 'blockquote'
      ? [child]
      : [],
  )

const insideWords = 'Internal. Not for customers.'
const isInside = ({ audience }: ComposedDocument) => audience === 'internal'

/** Sections from which on a list of them helps. */
const fewest = 4
const sectionsOf = ({ root }: ComposedDocument) =>
  root.children.filter((node) => node.type === 'heading' && node.depth === 2).length

const variants: readonly Variant[] = [
  {
    id: 'md:github',
    label: 'Markdown for a GitHub issue or page',
    frontMatter: false,
    pictures: true,
    options: {
      footnotes: 'kept',
      tasks: 'kept',
      images: 'kept',
      breaks: 'spaces',
      internalBlock: (children) => [alert('NOTE', 'Internal.', children)],
    },
    opening: (document) => (isInside(document) ? [alert('IMPORTANT', insideWords)] : []),
  },
  {
    id: 'md:gitlab',
    label: 'Markdown for GitLab',
    frontMatter: true,
    pictures: true,
    options: { footnotes: 'kept', tasks: 'kept', images: 'kept', breaks: 'kept', internalBlock: quote },
    opening: (document) => [
      ...(isInside(document) ? [strong(insideWords)] : []),
      ...(sectionsOf(document) < fewest ? [] : [{ type: 'html', value: '[[_TOC_]]' } as const]),
    ],
  },
  {
    id: 'md:confluence',
    label: 'Markdown to paste into Confluence',
    frontMatter: false,
    pictures: false,
    options: { footnotes: 'inline', tasks: 'signs', images: 'words', breaks: 'spaces', internalBlock: quote },
    opening: (document) => (isInside(document) ? [strong(insideWords)] : []),
  },
]

/** The same words in the dialects of the places where a report is read: nothing that only Faultline knows is left in them. */
export const markdownVariants: readonly Exporter[] = variants.map((variant) => ({
  id: variant.id,
  label: variant.label,
  extension: 'md',
  write: async ({ document, platform }) => {
    const pictures = pictureFiles(document, `${variant.id.slice('md:'.length)} files`)
    const children = [...variant.opening(document), ...plainNodes(document.root.children, variant.options)]
    const properties = variant.frontMatter ? document.properties : []
    const plain = { ...document, properties, root: { ...document.root, children } }
    const text = documentMarkdown(plain, variant.pictures ? { place: pictures.place } : {})
    const stem = partStem(document, `${document.audience} ${variant.id.slice('md:'.length)}`)
    const file = document.release === undefined ? stem : partStem(document, variant.id.slice('md:'.length))
    return [{ file: `${file}.md`, format: variant.id, content: text }, ...(await pictures.write(variant.id, platform))]
  },
}))
