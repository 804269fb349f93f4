import type { Get, Slice } from './slice.ts'
import type { HousekeepingSlice } from './types.ts'

/** What is done with whole postmortems, and what Settings shows of the library's folder. */
export const housekeepingSlice: Slice<HousekeepingSlice> = (_set, get, { host }) => {
  const told = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work()
    } catch (error) {
      get().trouble(error)
      return null
    }
  }
  return {
    duplicate: async (folder) => {
      const { current } = get()
      // What was typed last belongs to the copy as well.
      if (isOpen(get, folder)) await get().flush()
      const made = await told(() => host['postmortem.duplicate']({ library: current, folder }))
      if (made === null) return null
      await get().openLibrary(current)
      const row = get().rows.find((one) => one.folder === made.folder)
      const open = row?.openActions ?? 0
      const both = open === 0 ? '' : ` Its ${open === 1 ? 'open action stands' : `${open} open actions stand`} in both.`
      get().tell(`Made “${row?.title ?? made.folder}”.${both}`)
      return made.folder
    },
    rename: async (folder, title) => {
      const { current } = get()
      if (isOpen(get, folder)) {
        get().edit('Rename', (postmortem) => (postmortem.title === title ? postmortem : { ...postmortem, title }))
        await get().flush()
      } else {
        await told(async () => {
          const { postmortem, hash } = await host['postmortem.read']({ library: current, folder })
          await host['postmortem.save']({
            library: current,
            folder,
            baseHash: hash,
            postmortem: { ...postmortem, title },
          })
        })
      }
      await get().openLibrary(current)
    },
    readTrash: () => told(async () => (await host['library.trash']({ library: get().current })).trashed),
    readTemplates: () => told(async () => (await host['library.templates']({ library: get().current })).templates),
    readGit: () => told(async () => (await host['library.git']({ library: get().current })).state),
    setUpGit: (undo) => told(async () => (await host['library.setUpGit']({ library: get().current, undo })).state),
  }
}

function isOpen(get: Get, folder: string): boolean {
  const { home, current, folder: open } = get()
  return home === current && open === folder
}
