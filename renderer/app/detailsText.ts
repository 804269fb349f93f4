import type { AppState } from '../store/types.ts'

/** What a report of a fault needs, without a word of any document. */
export function detailsText({ info, postmortem, save, connection, news, rows }: AppState): string {
  const counts = postmortem
    ? `${postmortem.events.length} events, ${postmortem.series.length} series, ${postmortem.actions.length} actions`
    : 'none open'
  return [
    `Faultline ${info?.version ?? 'unknown'} (${info?.kind ?? 'unknown'}, ${info?.platform ?? 'unknown'})`,
    `Browser: ${navigator.userAgent}`,
    `Library: ${rows.length} postmortems; open: ${counts}`,
    `Saving: ${save.kind}${save.kind === 'failed' ? ` (${save.report.code})` : ''}; connection: ${connection}`,
    `Trouble told: ${news.filter((item) => item.kind === 'trouble').length}`,
  ].join('\n')
}
