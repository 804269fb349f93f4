import { importers } from '../../../core/import/registry.ts'

/** What a format is called, for people. */
export function formatLabel(id: string): string {
  return importers.find((importer) => importer.id === id)?.label ?? id
}

/** Every format that a file can be read as, by name. */
export const formatChoices = importers
  .map(({ id, label }) => ({ id, label }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'))
