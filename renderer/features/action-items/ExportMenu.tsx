import { actionExporters } from '../../../core/export/actions/actionExporters.ts'
import { useApp } from '../../store/useApp.ts'
import { Menu } from '../../ui/Menu.tsx'

/** The rows that are listed, as files for other programs beside the postmortems, or as Markdown to paste. */
export function ExportMenu() {
  const query = useApp((state) => state.actionsView.query)
  const asOf = useApp((state) => state.actionsView.asOf ?? state.today)
  const exportActions = useApp((state) => state.exportActions)
  const tell = useApp((state) => state.tell)
  const save = async (format: string) => {
    const saved = await exportActions({ query, asOf, format, save: true })
    if (saved !== null) tell(`Saved ${saved.rows} action items to ${saved.place}`)
  }
  const copy = async () => {
    const made = await exportActions({ query, asOf, format: 'md', save: false })
    if (made === null) return
    try {
      await navigator.clipboard.writeText(made.text)
      tell(`Copied ${made.rows} action items as Markdown.`)
    } catch {
      tell('Not copied: the clipboard is closed to this page.', 'trouble')
    }
  }
  return (
    <Menu
      label="Export list"
      button="Export list"
      align="end"
      items={[
        ...actionExporters.map(({ id, title }) => ({ id, label: title, onSelect: () => void save(id) })),
        { id: 'copy', label: 'Copy as Markdown', onSelect: () => void copy() },
      ]}
    />
  )
}
