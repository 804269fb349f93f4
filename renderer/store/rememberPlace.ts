import type { Get } from './slice.ts'

/** So that the next start is where this one ended. */
export function rememberPlace(get: Get): void {
  const { home, folder, step, settings } = get()
  if (home === null || folder === null) return
  const { last } = settings
  if (last?.library === home && last.folder === folder && last.step === step) return
  void get().saveSettings({ last: { library: home, folder, step } })
}
