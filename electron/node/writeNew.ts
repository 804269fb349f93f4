import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file that must not be there yet, and its folders, through to the disk. */
export async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
