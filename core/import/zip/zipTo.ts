import { configure, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'

configure({ useWebWorkers: false })

export interface ZipSource {
  /** Path inside the archive, `/` between its parts. */
  readonly name: string
  readonly read: () => ReadableStream<Uint8Array>
}

/** The first day that a zip file can name: the same files give the same bytes. */
const noDate = new Date(Date.UTC(1980, 0, 1, 12))

/** Files as one zip archive, read and written in pieces, in the order given. */
export async function zipTo(out: WritableStream<Uint8Array>, sources: readonly ZipSource[]): Promise<void> {
  const zip = new ZipWriter(out, { lastModDate: noDate, extendedTimestamp: false, useUnicodeFileNames: true })
  for (const { name, read } of sources) await zip.add(name, read())
  await zip.close()
}
