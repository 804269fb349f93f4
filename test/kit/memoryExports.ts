import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { lastExport, seriesOf } from '../../core/doc/versionLine.ts'
import { FaultlineError } from '../../core/errors.ts'
import type { Host, Input, Output } from '../../core/host/contract.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'

interface Tools {
  /** Every export that was saved, in order. */
  readonly exports: Input<'export.save'>[]
  readonly now: () => string
  readonly fileAt: (library: string, folder: string) => Postmortem
}

type Methods = Pick<
  Host,
  | 'export.next'
  | 'export.save'
  | 'export.begin'
  | 'export.put'
  | 'export.settle'
  | 'export.drop'
  | 'export.read'
  | 'export.repair'
  | 'export.share'
  | 'print.pdf'
>
type Files = Input<'export.save'>['files']

const hashed = (files: Files) =>
  files.map(({ file, format, bytes }) => ({ file, format, sha256: bytesToHex(sha256(bytes)) }))

/** What leaves, in memory: versions count on as on disk, and what was put is there to be read again. */
export function memoryExports({ exports, now, fileAt }: Tools): Methods {
  const pending = new Map<string, { library: string; folder: string; files: Files }>()
  const kept = new Map<string, { files: Map<string, Files[number]>; source: Postmortem }>()
  const save = (
    input: Omit<Input<'export.save'>, 'audience'> & Pick<Output<'export.save'>['record'], 'audience' | 'briefs'>,
  ): Output<'export.save'> => {
    const { library, folder, audience, files, briefs, postmortem } = input
    const series = briefs === undefined ? audience : 'briefs'
    const { version, at } = input.release ?? {
      version: (lastExport(fileAt(library, folder), series)?.version ?? 0) + 1,
      at: now(),
    }
    const inside = `${at.slice(0, 10)}-${series}-v${version}`
    kept.set(`${library}/${folder}/${inside}`, {
      files: new Map(files.map((file) => [file.file, file])),
      source: postmortem,
    })
    exports.push({ library, folder, audience, postmortem, files })
    return {
      record: { version, at, audience, folder: inside, files: hashed(files), ...(briefs ? { briefs } : {}) },
      place: `/home/rita/Faultline/${library}/${folder}/exports/${inside}`,
    }
  }
  const keptAt = ({ library, folder, inside }: { library: string; folder: string; inside: string }) => {
    const found = kept.get(`${library}/${folder}/${inside}`)
    if (found === undefined) throw new FaultlineError('file.missing', { name: inside })
    return found
  }
  return {
    'export.next': async ({ library, folder, series }) => {
      const newest = fileAt(library, folder).exports.filter((record) => seriesOf(record) === series)
      return { version: Math.max(0, ...newest.map(({ version }) => version)) + 1, at: now() }
    },
    'export.save': async (input) => save(input),
    'export.begin': async (place) => {
      const id = `pending-${pending.size + 1}`
      pending.set(id, { ...place, files: [] })
      return { id }
    },
    'export.put': async ({ id, files }) => {
      pending.get(id)?.files.push(...files)
      return {}
    },
    'export.settle': async ({ id, ...rest }) => {
      const found = pending.get(id)
      if (found === undefined) throw new FaultlineError('host.refused', { reason: 'nothing is being written' })
      pending.delete(id)
      return save({ ...found, ...rest, audience: 'internal' })
    },
    'export.drop': async ({ id }) => {
      pending.delete(id)
      return {}
    },
    'export.read': async (place) => {
      const { files, source } = keptAt(place)
      const record = fileAt(place.library, place.folder).exports.find(({ folder }) => folder === place.inside)
      const states = (record?.files ?? []).map((wanted) => {
        const [there] = hashed([...files.values()].filter(({ file }) => file === wanted.file))
        const state = there === undefined ? 'gone' : there.sha256 === wanted.sha256 ? 'same' : 'changed'
        return { ...wanted, state } as const
      })
      return { files: states, source }
    },
    'export.repair': async ({ files, ...place }) => {
      for (const file of files) keptAt(place).files.set(file.file, file)
      return {}
    },
    'export.share': async ({ library, folder, inside }) => {
      const file = inside === null ? `${folder} INTERNAL COPY.faultline` : `${inside}.zip`
      return { file, place: `/home/rita/Faultline/${library}/${folder}/exports/${file}` }
    },
    'print.pdf': async () => {
      throw new FaultlineError('export.noPdf', {})
    },
  }
}
