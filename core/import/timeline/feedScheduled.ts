import { matchStamp } from '../../time/stamp.ts'
import type { EventDrafts } from './eventDrafts.ts'
import { wallText, yearNear } from './feedUpdates.ts'
import type { FeedItem } from './feedXml.ts'

/** A maintenance as it was announced, from `span`, such as "Dec 12, 23:00 - 01:30 PST". */
export function addScheduled(
  drafts: EventDrafts,
  item: FeedItem,
  span: string,
  near: number,
  offset: string | null,
): void {
  const [from = '', to = ''] = span.split(/\s+[-–]\s+/)
  const label = /[A-Z]{2,5}$/.exec(span)?.[0] ?? ''
  const [start, end] = [matchStamp(from, 0), matchStamp(to, 0)]
  if (start === null) return
  const year = yearNear(start, near)
  const day = wallText(start, year).slice(0, 10)
  const last =
    end === null
      ? ''
      : end.day === null
        ? `${day} ${wallText(end, year).slice(11)}`
        : wallText(end, yearNear(end, near))
  // 23:00 - 01:30 runs past midnight.
  const turned = last !== '' && last < wallText(start, year) ? nextDay(last) : last
  drafts.add({
    own: `${item.id}/scheduled`,
    line: item.bodyLine,
    time: `${wallText(start, year)} ${label}`.trim(),
    end: turned === '' ? '' : `${turned} ${label}`.trim(),
    zone: offset ?? undefined,
    kind: 'status-update',
    state: 'update',
    text: `Scheduled: ${item.title}`,
    audience: 'customer',
  })
}

const nextDay = (wall: string) =>
  `${new Date(Date.parse(`${wall.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)}${wall.slice(10)}`
