import type { Finding } from '../../core/checks/finding.ts'

/** A finding as it is printed: all of it but the function that mends it. */
export function findingShape(finding: Finding) {
  const { rule, key, group, severity, blocks, title, message, why, where, fixes } = finding
  return {
    rule,
    key,
    group,
    severity,
    blocks,
    title,
    message,
    why,
    where,
    fixes: fixes.map((fix) => ({ title: fix.title })),
  }
}

/** One line for people: how bad, where, what. */
export function findingLine({ severity, blocks, message, where, rule }: Finding): string {
  const places = [
    where.source ? `${where.source.file}${where.source.line === null ? '' : `:${where.source.line}`}` : '',
    where.section ?? '',
    where.mark ?? '',
    where.action ? `action ${where.action}` : '',
    where.event ? `event ${where.event}` : '',
    where.factor ? `factor ${where.factor}` : '',
    where.lesson ? `lesson ${where.lesson}` : '',
    where.series ? `series ${where.series}` : '',
  ].filter((place) => place !== '')
  return `${severity}${blocks ? ', blocks' : ''}: ${message}${places.length > 0 ? ` (${places.join(', ')})` : ''} [${rule}]`
}
