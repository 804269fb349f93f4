import { contentHash } from '../../core/review/signedContent.ts'
import { changeState, lastSignOff, signOff } from '../../core/review/states.ts'
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
})

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
