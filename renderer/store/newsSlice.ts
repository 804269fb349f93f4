import { type ErrorReport, toReport } from '../../core/errors.ts'
import type { Host, News } from '../../core/host/contract.ts'
import type { Get, Slice } from './slice.ts'
import type { NewsSlice } from './types.ts'

const longest = 200

export const newsSlice: Slice<NewsSlice> = (set, get, { host, platform }) => ({
  news: [],
  connection: 'ok',
  tell: (text, kind = 'info') =>
    set((state) => ({
      news: [...state.news, { id: platform.newId(), at: platform.now(), text, kind }].slice(-longest),
    })),
  trouble: (error) => {
    const report = toReport(error)
    if (report.code === 'host.gone') set({ connection: 'gone' })
    else if (report.code === 'host.refused') set({ connection: 'refused' })
    else get().tell(sentence(report), 'trouble')
    return report
  },
  hear: (news) => {
    if (news.kind === 'command') get().run(news.id)
    else if (news.kind === 'closing') void closeSafely(get, host)
    else void takeChange(get, news)
  },
  reconnect: async () => {
    try {
      set({ info: await host['host.info']({}), connection: 'ok' })
      if (get().phase !== 'ready') await get().start()
      if (get().save.kind !== 'saved') await get().flush()
    } catch (error) {
      get().trouble(error)
    }
  },
})

/** The window waits for this: it closes once everything is on disk, and stays open when it can't be. */
async function closeSafely(get: Get, host: Host): Promise<void> {
  try {
    await get().flush()
    if (get().save.kind === 'saved') await host['host.closing']({})
  } catch (error) {
    get().trouble(error)
  }
}

async function takeChange(get: Get, news: Extract<News, { kind: 'changed' }>): Promise<void> {
  const { home, folder, current } = get()
  if (news.folder !== null && news.library === home && news.folder === folder) await get().takeOutsideChange()
  if (news.library === current) await get().openLibrary(current)
}

/** A report as one line of news. */
export function sentence(report: Pick<ErrorReport, 'title' | 'hint'>): string {
  return `${report.title} ${report.hint}`
}
