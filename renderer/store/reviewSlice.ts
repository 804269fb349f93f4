import type { ImportFile } from '../../core/import/types.ts'
import { contentHash } from '../../core/review/signedContent.ts'
import { changeState, lastSignOff, signOff } from '../../core/review/states.ts'
import { takeWord, type WordTaken } from '../../core/review/takeWord.ts'
import type { NamedSection } from '../../core/review/wordText.ts'
import type { Get, Put, Slice } from './slice.ts'
import type { ReviewSlice, StoreTools } from './types.ts'

export const reviewSlice: Slice<ReviewSlice> = (set, get, tools) => ({
  reviewOpen: false,
  commenting: null,
  activeComment: null,
  signed: null,
  viewReview: (change) => set(change),
  author: () => ({ by: get().settings.you?.name ?? get().info?.userName ?? '', at: tools.platform.now() }),
  newCommentId: () => tools.platform.newId(),
  setState: async (state) => {
    // Approving is signing: what was approved must be known later.
    if (state === 'approved') return get().signOff()
    const who = get().author()
    get().edit('Change state', (now) => changeState(now, state, who))
  },
  signOff: () => sign(set, get, tools),
  readSigned: () => readSigned(set, get, tools),
  readWord: (file, sections) => readWordFile(get, tools, file, sections),
})

async function readWordFile(
  get: Get,
  { platform }: StoreTools,
  file: File,
  sections: readonly NamedSection[],
): Promise<WordTaken | null> {
  const { folder } = get()
  try {
    // Most reviews never see a Word file: its reader is loaded with the first.
    const { readWord } = await import('../../core/import/word/readWord.ts')
    const review = await readWord(asImportFile(file), platform)
    const { postmortem } = get()
    if (postmortem === null || get().folder !== folder) return null
    const context = { file: file.name, sections, at: platform.now(), newId: platform.newId }
    const taken = takeWord(postmortem, review, context)
    get().edit(`Read comments back from ${file.name}`, (now) => ({ ...now, comments: taken.postmortem.comments }))
    return taken
  } catch (error) {
    get().trouble(error)
    return null
  }
}

function asImportFile(file: File): ImportFile {
  const slice = async (start: number, end: number) => new Uint8Array(await file.slice(start, end).arrayBuffer())
  return {
    name: file.name,
    size: file.size,
    slice,
    chunks: async function* () {
      yield await slice(0, file.size)
    },
  }
}

async function sign(set: Put, get: Get, { host }: StoreTools): Promise<void> {
  const { postmortem, home, folder, readOnly } = get()
  if (postmortem === null || home === null || folder === null || readOnly !== null) return
  try {
    const who = get().author()
    const kept = await host['review.sign']({ library: home, folder, postmortem })
    if (get().folder !== folder) return
    get().edit('Sign off', (now) => signOff(now, { ...who, hash: kept.hash, folder: kept.folder }))
    set({ signed: { hash: kept.hash, postmortem } })
    get().tell(`Signed off by ${who.by}. Later edits are shown against this version.`)
    await get().flush()
  } catch (error) {
    get().trouble(error)
  }
}

/** A copy that no longer is what was signed proves nothing, and is not compared with. */
async function readSigned(set: Put, get: Get, { host, platform }: StoreTools): Promise<void> {
  const { postmortem, home, folder, signed } = get()
  const last = postmortem && lastSignOff(postmortem)
  if (!last || home === null || folder === null || signed?.hash === last.hash) return
  try {
    const { postmortem: kept } = last.folder
      ? await host['review.signed']({ library: home, folder, inside: last.folder })
      : { postmortem: null }
    if (get().folder !== folder) return
    set({ signed: { hash: last.hash, postmortem: kept && contentHash(kept, platform) === last.hash ? kept : null } })
  } catch (error) {
    set({ signed: { hash: last.hash, postmortem: null } })
    get().trouble(error)
  }
}
