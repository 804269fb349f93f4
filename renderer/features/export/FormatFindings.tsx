import { useMemo } from 'react'
import { exporters } from '../../../core/export/registry.ts'
import { pagePlatform } from '../../host/platform.ts'
import type { Exporting } from './useExport.ts'

interface FormatFindingsProps {
  readonly exporting: Exporting
  /** Id of an exporter. */
  readonly format: string
}

/** What this format can't take as it is. Of a status page's posts each says so by itself. */
export function FormatFindings({ exporting: { document, postmortem }, format }: FormatFindingsProps) {
  const findings = useMemo(() => {
    const exporter = exporters.find(({ id }) => id === format)
    const all = exporter?.inspect?.({ document, postmortem, platform: pagePlatform }) ?? []
    return all.filter(({ rule, key }) => rule !== 'status-length' || !/:\d+$/.test(key))
  }, [document, postmortem, format])
  return findings.map(({ key, message }) => (
    <p key={key} className="preview-warning">
      {message}
    </p>
  ))
}
