import { useApp } from '../../store/useApp.ts'
import { type ExportChoice, type Forms, formatOf, pageOf } from './exportChoices.ts'
import { StatusPreview } from './StatusPreview.tsx'
import { TextPreview } from './TextPreview.tsx'
import type { Exporting } from './useExport.ts'
import { WordPreview } from './WordPreview.tsx'

interface DocumentPreviewProps {
  readonly exporting: Exporting
  readonly choice: ExportChoice
  readonly forms: Forms
  readonly post: number | null
  readonly onPost: (post: number) => void
}

const notes = {
  docx: 'Drawn by Faultline: the words, order, tables and charts of the file. Pages and fonts are Word’s.',
  html: 'Drawn by Faultline: the words, order, tables and charts of the file. Its own look follows the reader’s light or dark.',
} as const

/** What the reader would get, live. */
export function DocumentPreview({ exporting, choice, forms, post, onPost }: DocumentPreviewProps) {
  const inBrowser = useApp((state) => state.info?.kind === 'browser')
  const { document, postmortem, previous } = exporting
  const format = formatOf(choice.id, forms)
  switch (choice.id) {
    case 'status':
      return <StatusPreview document={document} page={pageOf(format)} post={post} onPost={onPost} />
    case 'docx':
    case 'html':
      return <WordPreview document={document} label={choice.title} note={notes[choice.id]} />
    case 'pdf':
      return <WordPreview document={document} label={choice.title} note={pdfNote(inBrowser)} />
    default:
      return (
        <TextPreview
          format={format}
          label={choice.title}
          source={{ document, postmortem, ...(previous ? { previous } : {}) }}
        />
      )
  }
}

const pdfNote = (inBrowser: boolean) =>
  inBrowser
    ? 'Drawn by Faultline. The file is printed by Chromium, Chrome or Edge on the computer that serves this page; without one, save the web page and print that.'
    : 'Drawn by Faultline: the words, order, tables and charts of the file, which is printed on A4 and tagged for screen readers.'
