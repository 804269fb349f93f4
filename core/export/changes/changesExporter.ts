import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import type { ComposedDocument } from '../../doc/document.ts'
import { FaultlineError } from '../../errors.ts'
import { fileStem, partStem } from '../fileStem.ts'
import { documentMarkdown } from '../markdown/documentMarkdown.ts'
import type { Exporter } from '../types.ts'
import { type ChangedLine, changedLines } from './changedLines.ts'

/** One page for those who hold an older version. Throws `export.noEarlier` when nothing has left for this reader. */
export const changesExporter: Exporter = {
  id: 'changes',
  label: 'What changed',
  extension: 'md',
  write: async ({ document, previous }) => {
    if (previous === undefined) throw new FaultlineError('export.noEarlier', {})
    const file =
      document.release === undefined
        ? partStem(document, `${document.audience} changes`)
        : `${fileStem(document)} changes since v${previous.version}`
    const note = changesNote(document, previous)
    return [{ file: `${file}.md`, format: 'changes', content: documentMarkdown(note) }]
  },
}

/** The note as a document of its own, for the same reader. */
function changesNote(
  document: ComposedDocument,
  { version, document: before }: { readonly version: number; readonly document: ComposedDocument },
): ComposedDocument {
  const changes = changedLines(before, document)
  const chapters = [...new Set(changes.map(({ chapter }) => chapter))]
  const children: RootContent[] =
    changes.length === 0
      ? [{ type: 'paragraph', children: [words('Nothing that you read has changed.')] }]
      : chapters.flatMap((chapter) => [
          ...(chapter === '' ? [] : [heading(chapter)]),
          list(
            changes.filter((change) => change.chapter === chapter),
            document,
          ),
        ])
  return {
    ...document,
    subtitle: `What changed since version ${version}`,
    properties: [],
    root: { type: 'root', children },
    updates: [],
  }
}

const words = (value: string): PhrasingContent => ({ type: 'text', value })
const bold = (value: string): PhrasingContent => ({ type: 'strong', children: [words(value)] })

const heading = (text: string): RootContent => ({ type: 'heading', depth: 2, children: [words(text)] })

const list = (changes: readonly ChangedLine[], { audience }: ComposedDocument): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: changes.map((change) => item(change, audience === 'internal')),
})

// What was taken out may have been taken out because customers should not have read it: it is not said again.
function item({ before, after }: ChangedLine, quoted: boolean): ListItem {
  const said: PhrasingContent[] =
    before === null
      ? [bold('New:'), words(` ${after}`)]
      : after === null
        ? [bold('Left out:'), words(quoted ? ` ${before}` : ' a passage')]
        : [bold('Now:'), words(` ${after} `), bold('Before:'), words(` ${before}`)]
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: said }] }
}
