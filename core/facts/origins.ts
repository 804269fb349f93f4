import { markLabels } from '../postmortem/mark.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { formatInstant } from '../time/formatInstant.ts'
import type { FactOrigin } from './fact.ts'

/** What a fact was made from, in words: "Impact start 08:08, from letters sorted / min". */
export function originWords(origin: FactOrigin, postmortem: Postmortem): string {
  const clock = origin.at === undefined ? '' : ` ${formatInstant(origin.at, postmortem.zone, 'clock')}`
  switch (origin.kind) {
    case 'mark':
      return markWords(origin.ref, postmortem) ?? origin.ref
    case 'event':
      return `${clock.trim()} ${firstLine(postmortem.events.find(({ id }) => id === origin.ref)?.text)}`.trim()
    case 'series':
      return postmortem.series.find(({ id }) => id === origin.ref)?.name ?? 'a metric'
    case 'source':
      return postmortem.sources.find(({ id }) => id === origin.ref)?.name ?? 'a file'
    case 'interval':
      return `interval${clock}`
    default:
      return 'by hand'
  }
}

const firstLine = (text = '') => text.split('\n')[0] ?? ''

function markWords(name: string, { marks, events, series, sources, zone }: Postmortem): string | null {
  const mark = marks.find((one) => one.name === name)
  if (mark === undefined) return null
  const { kind, ref } = mark.from
  const found =
    kind === 'event'
      ? firstLine(events.find(({ id }) => id === ref)?.text)
      : kind === 'metric'
        ? series.find(({ id }) => id === ref)?.name
        : kind === 'stated'
          ? sources.find(({ id }) => id === ref)?.name
          : undefined
  const source = kind === 'hand' ? ', set by hand' : found ? `, from ${found}` : ''
  return `${markLabels[mark.name].label} ${formatInstant(mark.at, zone, 'clock')}${source}`
}
