import { profiles } from '../../../core/export/status/profiles.ts'

export type ChoiceId = 'status' | 'docx' | 'md'

export interface ExportChoice {
  readonly id: ChoiceId
  readonly title: string
  readonly about: string
}

/** What a postmortem can leave as; a status post is for one of several pages. */
export const exportChoices: readonly ExportChoice[] = [
  { id: 'status', title: 'Status-page post', about: 'Each update and the postmortem' },
  { id: 'docx', title: 'Word document', about: 'Report with tables and charts' },
  { id: 'md', title: 'Markdown', about: 'GitHub-flavoured, front matter' },
]

export const statusPages = profiles.map(({ id, label }) => ({ value: id, label }))

/** The exporter's id, as the command line takes it. */
export const formatOf = (choice: ChoiceId, page: string): string => (choice === 'status' ? `status:${page}` : choice)
