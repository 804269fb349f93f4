import type { Finding } from '../../checks/finding.ts'
import type { ComposedDocument } from '../../doc/document.ts'
import { fileStem } from '../fileStem.ts'
import type { Exporter } from '../types.ts'
import { walk } from '../walk.ts'
import { changedCharacters, visibleText } from './visibleText.ts'

/** A Word document. The library that writes it is loaded only when one is asked for. */
export const docxExporter: Exporter = {
  id: 'docx',
  label: 'Word document',
  extension: 'docx',
  inspect: ({ document }) => unwritable(document),
  write: async (context) => {
    const { writeDocx } = await import('./writeDocx.ts')
    const plain = await writeDocx(context)
    const content = context.reference === undefined ? plain : await dressed(plain, context.reference)
    return [{ file: `${fileStem(context.document)}.docx`, format: 'docx', content }]
  },
}

async function dressed(plain: Uint8Array, reference: Uint8Array): Promise<Uint8Array> {
  const { inCompanyLook } = await import('./companyLook.ts')
  return inCompanyLook(plain, reference)
}

/** Characters that no Word file can hold are shown by others; the author should know that they are there. */
function unwritable({ root, title }: ComposedDocument): Finding[] {
  const texts = [title, ...[...walk(root)].map((node) => ('value' in node ? node.value : ''))]
  const found = texts.filter((text) => changedCharacters(text) > 0)
  const count = found.reduce((sum, text) => sum + changedCharacters(text), 0)
  if (count === 0) return []
  return [
    {
      rule: 'docx-characters',
      key: 'docx-characters',
      group: 'customers',
      severity: 'note',
      blocks: false,
      title: 'Characters that Word can’t hold',
      message: `${count} ${count === 1 ? 'character' : 'characters'} can’t stand in a Word file; ${count === 1 ? 'it is' : 'they are'} shown by a sign, as in “${visibleText(found[0] ?? '').slice(0, 60)}”.`,
      why: 'They often came in with pasted terminal output, and say nothing to a reader.',
      where: { text: visibleText(found[0] ?? '').slice(0, 60) },
      fixes: [],
    },
  ]
}
