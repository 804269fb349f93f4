import type { EventKind } from '../../postmortem/event.ts'
import { kindOf } from './foundEvent.ts'
import { htmlMarkdown } from './htmlMarkdown.ts'
import { field, firstOf, has, isObject, joined, listIn, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource } from './jsonSource.ts'

/** `GET /api/annotations`: moments, regions and the state changes of alerts; Graphite's own events too. */
export const grafanaAnnotations = jsonSource({
  id: 'grafana-annotations',
  label: 'Grafana annotations',
  sniff(head) {
    const first = firstOf(listOf(head))
    if (isAnnotation(first)) return 0.95
    return has(first, 'what', 'when') && (has(first, 'tags') || has(first, 'data')) ? 0.9 : 0
  },
  read(reading) {
    const placed = (node: unknown) => has(node, 'panelId') || has(node, 'dashboardUID') || has(node, 'dashboardId')
    const found = reading.pick(listOf(reading.value), (node) => placed(node) || has(node, 'what', 'when'))
    if (found.length === 0) return null
    for (const node of found) has(node, 'what', 'when') ? readGraphite(reading, node) : readAnnotation(reading, node)
    return {}
  },
})

const listOf = (value: unknown) => (Array.isArray(value) ? value : listIn(value, 'annotations'))
const isAnnotation = (node: unknown) => {
  const time = field(node, 'time')
  const placed = has(node, 'dashboardUID') || has(node, 'dashboardId') || has(node, 'panelId')
  return placed && typeof time === 'number' && time > 1e12
}

function readAnnotation({ drafts, lineOf }: JsonReading, node: unknown): void {
  const raw = textIn(node, 'text')
  const name = textIn(node, 'alertName')
  const state = textIn(node, 'newState')
  const before = textIn(node, 'prevState')
  const alert = state !== '' && name !== ''
  const change = alert ? `${name}: ${before === '' ? state : `${before} → ${state}`}` : ''
  const tags = tagsOf(node)
  drafts.add({
    own: textIn(node, 'id'),
    line: lineOf(node),
    time: textIn(node, 'time'),
    // 0, or the start itself, stands for a moment.
    end: textIn(node, 'timeEnd') === '0' ? '' : textIn(node, 'timeEnd'),
    kind: alert ? 'alert' : kindByTags(tags, raw),
    text: joined([change, htmlMarkdown(raw)], '. ') || joined(tags, ', '),
    original: joined([raw, tags.length === 0 ? '' : `tags: ${tags.join(', ')}`], '\n'),
    author: textIn(node, 'login'),
  })
}

function readGraphite({ drafts, lineOf }: JsonReading, node: unknown): void {
  const tags = tagsOf(node)
  const data = field(node, 'data')
  drafts.add({
    own: textIn(node, 'id') === '' ? '' : `graphite/${textIn(node, 'id')}`,
    line: lineOf(node),
    time: textIn(node, 'when'),
    kind: kindByTags(tags, textIn(node, 'what')),
    text: joined([textIn(node, 'what'), isObject(data) ? '' : htmlMarkdown(textIn(node, 'data'))], ': '),
  })
}

function tagsOf(node: unknown): string[] {
  const tags = field(node, 'tags')
  const found = typeof tags === 'string' ? tags.split(/[\s,]+/) : listIn(node, 'tags')
  return found.filter((tag): tag is string => typeof tag === 'string' && tag !== '')
}

function kindByTags(tags: readonly string[], text: string): EventKind {
  if (tags.some((tag) => /^(?:deploy\w*|release\w*|rollout)$/i.test(tag))) return 'deploy'
  return kindOf(text.replace(/<[^>]{0,500}>/g, ''))
}
