import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'

export interface FolderFile {
  /** From the folder, `/` between its parts. */
  readonly path: string
  readonly bytes: () => Promise<Uint8Array>
}

/** An unpacked export as the archive that it was: the same bytes for the same files, in whatever order they come. */
export async function packFolder(files: readonly FolderFile[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    level: 0,
    extendedTimestamp: false,
    lastModDate: new Date(1980, 0, 1),
  })
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { path, bytes } of sorted) await zip.add(path, new Uint8ArrayReader(await bytes()))
  return zip.close()
}
