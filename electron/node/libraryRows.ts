import { stat } from 'node:fs/promises'
import path from 'node:path'
import { documentFile, type Row, readRow } from './libraryFolder.ts'

/** Rows of documents that did not change since they were last read are not read again. */
export class LibraryRows {
  readonly #known = new Map<string, { readonly mark: string; readonly row: Row }>()

  async row(root: string, folder: string): Promise<Row> {
    const file = path.join(root, folder, documentFile)
    const found = await stat(file, { bigint: true }).catch(() => null)
    const mark = found ? `${found.size} ${found.mtimeNs} ${found.ino}` : ''
    const known = this.#known.get(file)
    if (known && known.mark === mark) return known.row
    const row = await readRow(root, folder)
    this.#known.set(file, { mark, row })
    return row
  }
}
