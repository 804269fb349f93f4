import { fileStem } from './fileStem.ts'
import type { Exporter } from './types.ts'

/** Five lines for the phone and the chat. */
export const summaryExporter: Exporter = {
  id: 'summary',
  label: 'Five lines',
  extension: 'txt',
  write: async ({ document }) => [
    {
      file: document.release ? `${fileStem(document)} summary.txt` : `${fileStem(document)}-summary.txt`,
      format: 'summary',
      content: `${[document.summary ?? document.title, document.versionLine].filter(Boolean).join('\n')}\n`,
    },
  ],
}
