import type { Exporter } from '../types.ts'

/** A Word document. The library that writes it is loaded only when one is asked for. */
export const docxExporter: Exporter = {
  id: 'docx',
  label: 'Word document',
  extension: 'docx',
  write: async (context) => {
    const { writeDocx } = await import('./writeDocx.ts')
    const { slug, audience } = context.document
    return [{ file: `${slug}-${audience}.docx`, format: 'docx', content: await writeDocx(context) }]
  },
}
