import { profiles } from '../../../core/export/status/profiles.ts'
import type { Choice } from '../../ui/Select.tsx'

export type ChoiceId = 'status' | 'docx' | 'md' | 'html' | 'pdf' | 'summary' | 'changes'

export interface ExportChoice {
  readonly id: ChoiceId
  readonly title: string
  readonly about: string
  /** The forms that it comes in, by the id of their exporter; the first one at first. */
  readonly forms: readonly Choice[]
}

const only = (value: string): readonly Choice[] => [{ value, label: '' }]

/** What a postmortem can leave as; some of it in several forms, one of which is chosen. */
export const exportChoices: readonly ExportChoice[] = [
  {
    id: 'status',
    title: 'Status-page post',
    about: 'Each update and the postmortem',
    forms: profiles.map(({ id, label }) => ({ value: `status:${id}`, label })),
  },
  { id: 'docx', title: 'Word document', about: 'Report with tables and charts', forms: only('docx') },
  {
    id: 'md',
    title: 'Markdown',
    about: 'GitHub, GitLab, Confluence',
    forms: [
      { value: 'md', label: 'File with front matter' },
      { value: 'md:github', label: 'GitHub issue or page' },
      { value: 'md:gitlab', label: 'GitLab' },
      { value: 'md:confluence', label: 'To paste into Confluence' },
    ],
  },
  { id: 'html', title: 'Web page', about: 'One self-contained file', forms: only('html') },
  { id: 'pdf', title: 'PDF', about: 'The web page, printed', forms: only('pdf') },
  {
    id: 'summary',
    title: 'Summary',
    about: 'Five lines, or a Slack message',
    forms: [
      { value: 'summary', label: 'Five lines' },
      { value: 'slack', label: 'Slack message' },
    ],
  },
]

/** Offered once something has left for this reader. */
export const changesChoice = (version: number): ExportChoice => ({
  id: 'changes',
  title: 'What changed',
  about: `Since version ${version}`,
  forms: only('changes'),
})

/** Which form of each is chosen. */
export type Forms = Readonly<Partial<Record<ChoiceId, string>>>

/** The exporter's id, as the command line takes it. */
export const formatOf = (id: ChoiceId, forms: Forms): string =>
  forms[id] ?? exportChoices.find((choice) => choice.id === id)?.forms[0]?.value ?? id

/** `status:statuspage` → `statuspage`. */
export const pageOf = (format: string): string => format.replace(/^status:/, '')
