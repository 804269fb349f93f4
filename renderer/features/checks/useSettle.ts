import { useMemo } from 'react'
import type { Finding, Fix } from '../../../core/checks/finding.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'

/** The two ways to be done with a finding: apply its fix, or put it off until review. Both are one undo step. */
export function useSettle() {
  const edit = useApp((state) => state.edit)
  return useMemo(
    () => ({
      fix: (fix: Fix, words?: string) => edit(fix.title, (postmortem) => fix.apply(postmortem, words)),
      later: (finding: Finding) =>
        edit(`Not now: ${finding.title}`, (postmortem) => ({
          ...postmortem,
          decisions: [
            ...postmortem.decisions.filter(({ key }) => key !== finding.key),
            { key: finding.key, choice: 'later', at: pagePlatform.now() },
          ],
        })),
    }),
    [edit],
  )
}
