import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { importFile } from '../../../electron/node/importFile.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'

const size = 4 * 1024 ** 3 + 17
const minute = (n: number) => new Date(Date.UTC(2031, 4, 2) + n * 60_000).toISOString()
/** More than the first bytes that a file is judged by. */
const rows = Array.from({ length: 4000 }, (_, n) => `${minute(n)},${n}\n`).join('')

/** Beginnings of good evidence; what follows, up to 4 GB, is what a disk gives for bytes that were never written. */
const kinds: Record<string, { start: string; end?: string; code: string; words: RegExp }> = {
  'figures.csv': {
    start: `time,value\n${rows}`,
    code: 'import.limit',
    words: /more than 1 MB in a field|1 MB a field/,
  },
  'notes.txt': {
    start: `2 May 2031\n\n${'09:00 UTC boats late\n'.repeat(4000)}`,
    code: 'import.limit',
    words: /256 MB/,
  },
  'alerts.json': { start: `{"alerts":[${'{"status":"firing"},'.repeat(5000)}`, code: 'import.limit', words: /256 MB/ },
  'chat.zip': { start: 'PK\u0003\u0004', code: 'zip.damaged', words: /cannot be unpacked/ },
  'tail.zip': { start: 'PK\u0003\u0004', end: 'PK\u0005\u0006', code: 'zip.damaged', words: /cannot be unpacked/ },
  'zeros.bin': { start: '', code: 'file.binary', words: /binary/ },
}

describe('a file of 4 GB', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'faultline-huge-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(Object.entries(kinds))(
    '[I78] %s is refused with its reason, and no half of it is taken',
    async (name, { start, end = '', code, words }) => {
      const file = path.join(folder, name)
      const out = openSync(file, 'w')
      // Sparse: the disk holds the first bytes alone.
      writeSync(out, start)
      ftruncateSync(out, size)
      if (end !== '') writeSync(out, end, size - end.length)
      closeSync(out)
      const refused = await inspectFile(await importFile(file), { assumedZone: 'UTC' }, nodePlatform()).catch(
        (error: unknown) => error,
      )
      expect(refused).toBeInstanceOf(FaultlineError)
      expect(refused).toMatchObject({ code, message: expect.stringMatching(words) })
    },
    60_000,
  )
})
