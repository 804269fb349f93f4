import { saidMarks } from '../../core/doc/moveEffects.ts'
import { isChangedSinceSignOff } from '../../core/review/signedContent.ts'
import { knowsUnapproved, unapprovedFor } from '../../core/review/unapproved.ts'
import type { Get } from './slice.ts'
import type { DocumentSlice, StoreTools } from './types.ts'

type Leaving = Pick<DocumentSlice, 'saveExport' | 'showInFolder' | 'openLink'>

/** What goes out of the page: exported files, a folder in the file manager, a link in the browser. */
export function leaving(get: Get, { host, platform }: Pick<StoreTools, 'host' | 'platform'>): Leaving {
  return {
    saveExport: async (audience, files, release) => {
      await get().flush()
      const { postmortem, home, folder } = get()
      if (postmortem === null || home === null || folder === null) return null
      try {
        const saved = await host['export.save']({
          library: home,
          folder,
          audience,
          postmortem,
          files: [...files],
          ...(release === undefined ? {} : { release }),
        })
        const record = { ...saved.record, said: saidMarks(postmortem) }
        const unapproved = unapprovedFor(postmortem, audience, isChangedSinceSignOff(postmortem, platform))
        get().edit('Note the export', (now) => ({
          ...(unapproved ? knowsUnapproved(now, unapproved, record.at) : now),
          exports: [...now.exports, record],
        }))
        get().tell(`Saved ${files.map(({ file }) => file).join(', ')} in ${saved.place}`)
        if (unapproved) get().tell(`Saved all the same. ${unapproved.words}`, 'trouble')
        await get().flush()
        return saved
      } catch (error) {
        get().trouble(error)
        return null
      }
    },
    showInFolder: async (inside) => {
      const { home, folder } = get()
      if (home === null || folder === null) return
      try {
        await host['shell.reveal']({ library: home, folder, inside: inside ?? null })
      } catch (error) {
        get().trouble(error)
      }
    },
    openLink: async (url) => {
      try {
        await host['shell.open']({ url })
      } catch (error) {
        get().trouble(error)
      }
    },
  }
}
