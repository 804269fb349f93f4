import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { type DroppedEntry, droppedFiles } from '../../../renderer/app/droppedFiles.ts'
import { workerPlatform } from '../../../renderer/host/workerPlatform.ts'
import { importFileOf } from '../../../renderer/workers/evidenceReader.ts'

const fileEntry = (name: string, text: string): DroppedEntry => ({
  isDirectory: false,
  name,
  file: (done) => done(new File([text], name)),
})

/** Listed one at a time, as a browser may. */
const folderEntry = (name: string, inside: readonly DroppedEntry[]): DroppedEntry => ({
  isDirectory: true,
  name,
  createReader: () => {
    const left = [...inside]
    return { readEntries: (done) => done(left.splice(0, 1)) }
  },
})

const day = (text: string) => JSON.stringify([{ type: 'message', user: 'U1', text, ts: '1935655200.000100' }])
const people = JSON.stringify([{ id: 'U1', name: 'quay' }])
const inside = [
  fileEntry('.DS_Store', 'x'),
  folderEntry('desk', [fileEntry('2031-05-04.json', day('the desk is down'))]),
  folderEntry('harbour', [fileEntry('2031-05-04.json', day('fog'))]),
  fileEntry('users.json', people),
]

describe('a folder that is dropped', () => {
  it('is one archive when it is an unpacked chat export, the same one in any order', async () => {
    const [zip, ...others] = await droppedFiles([folderEntry('harbour export', inside)])
    const [again] = await droppedFiles([folderEntry('harbour export', inside.toReversed())])
    if (zip === undefined || again === undefined) throw new Error('nothing came of the folder')
    expect(others).toEqual([])
    expect(zip.name).toBe('harbour export.zip')
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(new Uint8Array(await zip.arrayBuffer()))
    const { parsed } = await inspectFile(importFileOf(zip), {}, workerPlatform)
    expect(parsed.chat?.channels.map(({ name }) => name)).toEqual(['desk', 'harbour'])
    expect(parsed.events.map(({ author }) => author)).toEqual(['quay', 'quay'])
  })

  it('gives its files one by one when it is anything else, beside files that were dropped with it', async () => {
    const logs = folderEntry('logs', [fileEntry('a.csv', '1'), folderEntry('old', [fileEntry('b.csv', '2')])])
    const files = await droppedFiles([fileEntry('page.txt', '3'), logs])
    expect(files.map(({ name }) => name)).toEqual(['page.txt', 'a.csv', 'b.csv'])
  })

  it('leaves out what can not be read and keeps the rest', async () => {
    const broken: DroppedEntry = {
      isDirectory: false,
      name: 'gone.csv',
      file: (_done, fail) => fail(new Error('gone')),
    }
    const files = await droppedFiles([folderEntry('logs', [broken, fileEntry('a.csv', '1')])])
    expect(files.map(({ name }) => name)).toEqual(['a.csv'])
  })
})
