import type { Exporter } from '../types.ts'

/** A Word document. The library that writes it is loaded only when one is asked for. */
export const docxExporter: Exporter = {
  id: 'docx',
  label: 'Word document',
  extension: 'docx',
  write: async (context) => {
    const { writeDocx } = await import('./writeDocx.ts')
    const { slug, audience } = context.document
    const plain = await writeDocx(context)
    const content = context.reference === undefined ? plain : await dressed(plain, context.reference)
    return [{ file: `${slug}-${audience}.docx`, format: 'docx', content }]
  },
}

async function dressed(plain: Uint8Array, reference: Uint8Array): Promise<Uint8Array> {
  const { inCompanyLook } = await import('./companyLook.ts')
  return inCompanyLook(plain, reference)
}
