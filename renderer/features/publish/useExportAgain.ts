import { useState } from 'react'
import { seriesOf } from '../../../core/doc/versionLine.ts'
import { toReport } from '../../../core/errors.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { ExportRecord } from '../../../core/postmortem/review.ts'
import { briefTextsOf } from '../../host/briefTexts.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp, useAppStore } from '../../store/useApp.ts'
import { documentWriter } from '../../workers/documentWriter.ts'

interface File {
  readonly file: string
  readonly format: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface ExportAgain {
  /** What came of it, by the folder of the version. */
  readonly said: ReadonlyMap<string, string>
  readonly again: (record: ExportRecord) => Promise<void>
}

/**
 * A version as it left, byte for byte: what is still there is checked, what is gone or was changed is made again from what it
 * was made from, and only put back when it is the same.
 */
export function useExportAgain(): ExportAgain {
  const store = useAppStore()
  const readExport = useApp((state) => state.readExport)
  const repairExport = useApp((state) => state.repairExport)
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map())
  const again = async (record: ExportRecord) => {
    const say = (text: string) => setSaid((now) => new Map([...now, [record.folder, text]]))
    say('Checking…')
    try {
      const read = await readExport(record.folder)
      if (read === null) return say('The folder of this version can’t be read.')
      const broken = read.files.filter(({ state }) => state !== 'same')
      const count = read.files.length
      if (broken.length === 0)
        return say(
          count === 1
            ? 'The file is there, byte for byte as it left.'
            : `All ${count} files are there, byte for byte as they left.`,
        )
      if (read.source === null)
        return say(`${broken.length} of ${count} files are gone or changed, and so is what they were made from.`)
      say('Making it again…')
      const made = await makeAgain(store.getState(), record, read.source)
      const fitting = made.filter(({ file, bytes }) =>
        broken.some((one) => one.file === file && one.sha256 === pagePlatform.sha256(bytes)),
      )
      if (fitting.length < broken.length)
        return say(
          'It can’t be made the same again: the guide, the words or the program changed since. Export a new version.',
        )
      if (await repairExport(record.folder, fitting))
        say(
          `${fitting.length} ${fitting.length === 1 ? 'file is' : 'files are'} back, byte for byte as ${fitting.length === 1 ? 'it' : 'they'} left.`,
        )
    } catch (error) {
      const { title, hint } = toReport(error)
      say(`${title} ${hint}`)
    }
  }
  return { said, again }
}

type State = ReturnType<ReturnType<typeof useAppStore>['getState']>

async function makeAgain(state: State, record: ExportRecord, source: Postmortem): Promise<File[]> {
  const { guides, library, people, today, data, pictures, templates, printPdf } = state
  const { version, at, audience, briefs } = record
  const guide = guides.find(({ id }) => id === source.guides[briefs === undefined ? audience : 'customer'])
  if (guide === undefined) return []
  const release = { version, at }
  const surroundings = { postmortem: source, guide, library, people, today, data, release }
  if (briefs === undefined) {
    const formats = [...new Set(record.files.map(({ format }) => format))]
    const paper = record.paper === 'letter' ? { paper: 'letter' as const } : {}
    const input = { ...surroundings, audience, formats, pictures, ...paper }
    const { artifacts } = await documentWriter().documents(input, printPdf)
    return artifacts.map(fileOf)
  }
  const made: File[] = []
  const { unit, leads, zone } = briefs
  await documentWriter().letters(
    {
      ...surroundings,
      unit: unit === 'row' ? 'row' : 'account',
      texts: briefTextsOf(templates),
      ...(isWords(leads) ? { leads } : {}),
      ...(typeof zone === 'string' ? { zone } : {}),
    },
    {
      take: async ({ files }) => void made.push(...files.map(fileOf)),
      progress: () => undefined,
      cancelled: () => false,
    },
  )
  return made
}

const fileOf = ({ file, format, content }: { file: string; format: string; content: string | Uint8Array }): File => ({
  file,
  format,
  bytes: typeof content === 'string' ? new Uint8Array(pagePlatform.encodeText(content)) : new Uint8Array(content),
})

const isWords = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string')

/** `Customer report, version 2`. */
export function nameOf(record: ExportRecord): string {
  const names = { customer: 'For customers', internal: 'Internal', briefs: 'Letters and call sheets' } as const
  return `${names[seriesOf(record)]}, version ${record.version}`
}
