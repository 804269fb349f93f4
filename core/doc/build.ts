import type { Heading, List, ListItem, Paragraph, PhrasingContent, Strong, Table, TableCell, Text } from 'mdast'

/** Words as they are; never read as Markdown. */
export const words = (value: string): Text => ({ type: 'text', value })

export const strong = (value: string): Strong => ({ type: 'strong', children: [words(value)] })

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

/** A heading that the program sets, not the author. Depth 2 is a section. */
export const partHeading = (depth: 2 | 3, value: string): Heading => ({
  type: 'heading',
  depth,
  children: [words(value)],
  data: { role: 'part' },
})

const cell = (children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children })

/** A table whose first row is its header. Every row has as many cells as the header. */
export function table(
  role: 'facts' | 'timeline' | 'actions',
  header: readonly string[],
  rows: readonly (readonly (readonly PhrasingContent[])[])[],
): Table {
  return {
    type: 'table',
    align: header.map(() => null),
    children: [header.map((value) => (value === '' ? [] : [words(value)])), ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => cell([...children])),
    })),
    data: { role },
  }
}

export const item = (...children: ListItem['children']): ListItem => ({ type: 'listItem', spread: false, children })

export const list = (ordered: boolean, children: ListItem[]): List => ({
  type: 'list',
  ordered,
  start: ordered ? 1 : null,
  spread: false,
  children,
})
