import { z } from 'zod'
import { useApp } from '../../store/useApp.ts'

const memorySchema = z.record(z.string(), z.record(z.string(), z.string()))
const longest = 50

/** What was said about a table with this header before; settings keep it by the header's words. */
export function useColumnMemory(header: readonly string[]) {
  const kept = useApp((state) => state.settings.columnMaps)
  const save = useApp((state) => state.saveSettings)
  const parsed = memorySchema.safeParse(kept)
  const all = parsed.success ? parsed.data : {}
  const key = header.join('\t')
  return {
    known: all[key] ?? {},
    remember: (map: Readonly<Record<string, string>>) => {
      const others = Object.entries(all).filter(([name]) => name !== key)
      void save({ columnMaps: Object.fromEntries([...others, [key, map] as const].slice(-longest)) })
    },
  }
}
