import type { Migration } from '../migrate.ts'

/** 0.9 kept the text of a section in one string; 1.0 keeps it as an array of lines, so that Git shows what changed. */
export const sectionTextAsLines: Migration = {
  number: 1,
  to: '1.0',
  up: (file) => ({
    ...file,
    sections: Array.isArray(file.sections) ? file.sections.map(withLines) : file.sections,
  }),
}

function withLines(section: unknown): unknown {
  if (typeof section !== 'object' || section === null || !('text' in section)) return section
  const { text } = section
  if (typeof text !== 'string') return section
  return { ...section, text: text === '' ? [] : text.replaceAll('\r\n', '\n').replace(/\n+$/, '').split('\n') }
}
