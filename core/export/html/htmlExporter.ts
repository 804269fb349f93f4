import { FaultlineError } from '../../errors.ts'
import { fileStem } from '../fileStem.ts'
import type { ExportContext, Exporter } from '../types.ts'
import { htmlPage } from './htmlPage.ts'

/** One file that holds everything it shows: no script, no request, charts drawn inside. */
export const htmlExporter: Exporter = {
  id: 'html',
  label: 'Web page',
  extension: 'html',
  write: async ({ document }) => [{ file: `${fileStem(document)}.html`, format: 'html', content: htmlPage(document) }],
}

/** The web page as the shell that is there prints it, tagged for screen readers. Throws `export.noPdf` where none can. */
export const pdfExporter: Exporter = {
  id: 'pdf',
  label: 'PDF',
  extension: 'pdf',
  write: async ({ document, platform, paper }: ExportContext) => {
    if (platform.printPdf === undefined) throw new FaultlineError('export.noPdf', {})
    const content = await platform.printPdf(htmlPage(document, paper))
    return [{ file: `${fileStem(document)}.pdf`, format: 'pdf', content }]
  },
}
