import { userInfo } from 'node:os'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import type { Host, Input } from '../../core/host/contract.ts'
import { daysIn } from '../../core/library/days.ts'
import { postmortemText } from '../../core/postmortem/bytes.ts'
import { atomicSave } from './atomicSave.ts'
import { readPiece, writePiece } from './attachments.ts'
import { Desk, type NodeHostOptions } from './desk.ts'
import { mustReadBack } from './documentText.ts'
import { duplicateFolder } from './duplicateFolder.ts'
import { resetExample } from './exampleLibrary.ts'
import { exportMethods } from './exportMethods.ts'
import { gitState, setUpGit } from './gitMerging.ts'
import { listPlaces, readLibraryFolder, saveLibraryFile, savePeopleFile } from './libraryFiles.ts'
import { documentFile, inLibrary, makeFolder, restoreFolder, trashFolder } from './libraryFolder.ts'
import { libraryQuestions, warmLibrary } from './libraryQuestions.ts'
import { listTrash } from './libraryTrash.ts'
import { readSettings, saveSettings } from './settings.ts'
import { readSigned, saveSigned } from './signedVersions.ts'
import { listTemplates } from './templateList.ts'

/** A Host with an end: stops watching. */
export type NodeHost = Host & { readonly close: () => void }

/** Every capability of the contract on this computer's disk. Used by the desktop app, the loopback server and the tests. */
export function createNodeHost(options: NodeHostOptions): NodeHost {
  const desk = new Desk(options)
  return {
    ...hostMethods(options, desk),
    ...libraryMethods(options, desk),
    ...libraryQuestions(desk, options.platform),
    ...documentMethods(options, desk),
    ...exportMethods(options, desk),
    close: () => desk.close(),
  }
}

function hostMethods(options: NodeHostOptions, desk: Desk) {
  const { home, kind, version, closed, reveal, openUrl } = options
  return {
    'host.info': async () => ({
      kind,
      platform: process.platform,
      version,
      userName: userInfo().username,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
      requests: options.requests?.() ?? { asked: 0, made: 0 },
    }),
    'host.next': () => desk.news.next(),
    'host.closing': async () => {
      closed?.()
      return {}
    },
    'settings.read': () => readSettings(home),
    'settings.save': async (settings: Input<'settings.save'>) => {
      await saveSettings(home, settings)
      return {}
    },
    'shell.reveal': async ({ library, folder, inside }: Input<'shell.reveal'>) => {
      if (!reveal) throw unavailable('The file manager')
      await reveal(await inLibrary(await desk.root(library), folder, ...(inside ? inside.split('/') : [])))
      return {}
    },
    'shell.open': async ({ url }: Input<'shell.open'>) => {
      if (!openUrl) throw unavailable('Opening an address')
      await openUrl(url)
      return {}
    },
  }
}

const unavailable = (what: string) =>
  new FaultlineError('feature.unavailable', { what, why: 'Faultline runs in a browser' })

/** The page shows itself first. */
const warmAfterMs = 200

function libraryMethods({ libraries, home, platform }: NodeHostOptions, desk: Desk) {
  const warm = async (library: string) => {
    const { zone } = await readSettings(home)
    await warmLibrary(desk, library, { asOf: daysIn(zone)(platform.now()), zone })
  }
  return {
    'library.list': () => listPlaces(libraries),
    'library.read': async ({ library }: Input<'library.read'>) => {
      const read = await readLibraryFolder(await desk.root(library), await desk.index(library))
      setTimeout(() => void warm(library).catch(() => undefined), warmAfterMs).unref()
      return read
    },
    'library.save': async ({ library, value }: Input<'library.save'>) => {
      desk.wrote(library)
      await saveLibraryFile(await desk.root(library), value)
      return {}
    },
    'people.save': async ({ library, people }: Input<'people.save'>) => {
      desk.wrote(library)
      await savePeopleFile(await desk.root(library), people)
      return {}
    },
    'library.trash': async ({ library }: Input<'library.trash'>) => listTrash(await desk.root(library), Date.now()),
    'library.templates': async ({ library }: Input<'library.templates'>) => ({
      templates: await listTemplates(await desk.root(library)),
    }),
    'library.git': async ({ library }: Input<'library.git'>) => gitState(await desk.root(library)),
    'library.setUpGit': async ({ library, undo }: Input<'library.setUpGit'>) => {
      desk.wrote(library)
      return setUpGit(await desk.root(library), undo)
    },
    'example.reset': async () => {
      const place = libraries.find(({ example }) => example)
      if (!place) throw new FaultlineError('library.missing', { name: 'example' })
      desk.wrote(place.key)
      await resetExample(place.path)
      return {}
    },
  }
}

function documentMethods({ platform }: NodeHostOptions, desk: Desk) {
  return {
    'postmortem.create': async ({ library, postmortem }: Input<'postmortem.create'>) => {
      const root = await desk.root(library)
      const text = postmortemText(postmortem)
      mustReadBack(documentFile, text)
      desk.wrote(library)
      const folder = await makeFolder(root, postmortem)
      const { hash } = await atomicSave(path.join(root, folder, documentFile), platform.encodeText(text), {
        expected: null,
      })
      await desk.indexed(library, folder, { postmortem, hash })
      return { folder, hash }
    },
    'postmortem.read': async ({ library, folder }: Input<'postmortem.read'>) => {
      const { readOnly, ...document } = await (await desk.document(library, folder)).read()
      return { ...document, readOnly: readOnly && { ...readOnly }, heldBy: await desk.heldBy(library, folder) }
    },
    'postmortem.save': async ({ library, folder, baseHash, postmortem }: Input<'postmortem.save'>) => {
      const saved = await (await desk.document(library, folder)).save(baseHash, postmortem)
      if (saved.outcome !== 'unchanged')
        await desk.indexed(library, folder, { postmortem: saved.postmortem ?? postmortem, hash: saved.hash })
      return saved
    },
    'postmortem.journal': async ({ library, folder, baseHash, postmortem }: Input<'postmortem.journal'>) => {
      await (await desk.document(library, folder)).journal(baseHash, postmortem)
      return {}
    },
    'postmortem.duplicate': async ({ library, folder }: Input<'postmortem.duplicate'>) => {
      desk.wrote(library)
      const { postmortem, ...made } = await duplicateFolder(await desk.root(library), folder, platform)
      await desk.indexed(library, made.folder, { postmortem, hash: made.hash })
      return made
    },
    'postmortem.trash': async ({ library, folder }: Input<'postmortem.trash'>) => {
      desk.wrote(library)
      await trashFolder(await desk.root(library), folder)
      desk.forget(library, folder)
      await desk.indexed(library, folder)
      return {}
    },
    'postmortem.restore': async ({ library, folder }: Input<'postmortem.restore'>) => {
      desk.wrote(library)
      await desk.indexed(library, await restoreFolder(await desk.root(library), folder))
      return {}
    },
    'attachment.write': async ({ library, folder, ...piece }: Input<'attachment.write'>) => ({
      kept: await writePiece(await desk.root(library), folder, piece),
    }),
    'attachment.read': async ({ library, folder, sha256, offset }: Input<'attachment.read'>) =>
      readPiece(await desk.root(library), folder, sha256, offset),
    'review.sign': async ({ library, folder, postmortem }: Input<'review.sign'>) =>
      saveSigned(await desk.root(library), folder, postmortem, { at: platform.now(), hasher: platform }),
    'review.signed': async ({ library, folder, inside }: Input<'review.signed'>) => ({
      postmortem: await readSigned(await desk.root(library), folder, inside),
    }),
  }
}
