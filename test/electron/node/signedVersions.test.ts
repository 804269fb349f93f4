import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { postmortemText } from '../../../core/postmortem/bytes.ts'
import { changesSince } from '../../../core/review/changesSince.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { readSigned, saveSigned } from '../../../electron/node/signedVersions.ts'
import { draft } from '../../kit/openStore.ts'

let root: string
const hasher = nodePlatform()
const inside = () => path.join(root, 'labels', 'exports')

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'faultline-signed-'))
  mkdirSync(path.join(root, 'labels'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('what was signed', () => {
  it('[Q8] lies beside the postmortem as it was, once however often it is signed, and reads back', async () => {
    const postmortem = draft('Labels')
    const first = await saveSigned(root, 'labels', postmortem, { at: '2025-11-24T09:00:00Z', hasher })
    const again = await saveSigned(
      root,
      'labels',
      { ...postmortem, state: 'approved' },
      { at: '2025-11-24T11:00:00Z', hasher },
    )
    expect(again).toEqual(first)
    expect(readdirSync(inside())).toEqual([first.folder])
    expect(readFileSync(path.join(inside(), first.folder, 'source.json'), 'utf8')).toBe(postmortemText(postmortem))
    const back = await readSigned(root, 'labels', first.folder)
    expect(back && changesSince(back, postmortem)).toBeNull()
  })

  it('[Q8] that is gone reads as gone, that is damaged says so, and a way out of the folder is refused', async () => {
    expect(await readSigned(root, 'labels', '2025-11-24-signed-000000000000')).toBeNull()
    mkdirSync(path.join(inside(), 'torn'), { recursive: true })
    writeFileSync(path.join(inside(), 'torn', 'source.json'), '{"schemaVersion":')
    await expect(readSigned(root, 'labels', 'torn')).rejects.toMatchObject({ code: 'postmortem.damaged' })
    await expect(readSigned(root, 'labels', '../../..')).rejects.toMatchObject({ code: 'file.missing' })
  })
})
