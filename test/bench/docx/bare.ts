import {
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PhrasingContent, RootContent } from 'mdast'
import type { ComposedDocument } from '../../../core/doc/document.ts'

// The same content by the library alone, as its own examples write it: no styles, bookmarks, contents, widths or languages.
const runs = (nodes: readonly PhrasingContent[], bold = false): (TextRun | ImageRun)[] =>
  nodes.flatMap((node): (TextRun | ImageRun)[] => {
    if (node.type === 'image') {
      const picture = node.data?.picture
      if (picture === undefined) return [new TextRun({ text: node.alt ?? '' })]
      const width = Math.min(600, picture.width)
      const height = Math.round((width * picture.height) / picture.width)
      return [new ImageRun({ type: picture.ext, data: picture.bytes, transformation: { width, height } })]
    }
    if ('children' in node) return runs(node.children, bold || node.type === 'strong')
    return 'value' in node ? [new TextRun({ text: node.value, bold })] : []
  })

function blocks(node: RootContent, level = 0): FileChild[] {
  switch (node.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: node.depth === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: runs(node.children),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ children: runs(node.children) })]
    case 'list':
      return node.children.flatMap((item) =>
        item.children.flatMap((child) =>
          child.type === 'paragraph'
            ? [new Paragraph({ children: runs(child.children), bullet: { level } })]
            : blocks(child, level + 1),
        ),
      )
    case 'table':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: node.children.map(
            (row, index) =>
              new TableRow({
                tableHeader: index === 0,
                children: row.children.map(
                  (cell) => new TableCell({ children: [new Paragraph({ children: runs(cell.children) })] }),
                ),
              }),
          ),
        }),
      ]
    default:
      return 'children' in node ? node.children.flatMap((child) => blocks(child as RootContent, level)) : []
  }
}

/** The document by bare `docx`. */
export function bareDocx({ title, subtitle, creator, root }: ComposedDocument): Promise<Uint8Array> {
  const file = new Document({
    title,
    creator,
    sections: [
      {
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: subtitle }),
          ...root.children.flatMap((node) => blocks(node)),
        ],
      },
    ],
  })
  return Packer.pack(file, 'uint8array')
}
