import type { Heading, RootContent } from 'mdast'
import { redactForCustomers } from '../checks/redact.ts'
import { folderName } from '../library/folderName.ts'
import { isFor } from '../postmortem/audience.ts'
import { publicPosts } from '../postmortem/event.ts'
import { lessonKinds } from '../postmortem/lesson.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { openThreads } from '../review/comments.ts'
import { formatInstant } from '../time/formatInstant.ts'
import { actionBlocks, withheldActions } from './actionBlocks.ts'
import { words } from './build.ts'
import { chartBlocks } from './chartImages.ts'
import type { ComposedDocument, DocumentProperty, DocumentUpdate, Withheld } from './document.ts'
import { factorBlocks, whyBlocks } from './factorBlocks.ts'
import { factsTable } from './factsTable.ts'
import { fiveLinesFor } from './fiveLines.ts'
import { beginning, durationFor, isoDay, markAt, severityFor, titleFor } from './header.ts'
import { lessonBlocks } from './lessonBlocks.ts'
import { type Chapter, outline } from './outline.ts'
import { type ComposeContext, type Reader, readerFor } from './reader.ts'
import { type Block, plainFor, textFor } from './textFor.ts'
import { timelineBlocks } from './timelineTable.ts'
import { versionLine } from './versionLine.ts'

/**
 * The postmortem as one document for one reader. Everything that is not for them is gone before any exporter sees it, and words that
 * were decided once ("render-7" is "a rendering server") are replaced wherever customers read them;
 * the same input gives the same tree. Never throws: what can't be resolved reads "not known", and checks say so.
 */
export function compose(written: Postmortem, context: ComposeContext): ComposedDocument {
  const postmortem = context.audience === 'customer' ? redactForCustomers(written, context.library) : written
  const reader = readerFor(postmortem, context)
  const title = titleFor(reader)
  const at = formatInstant(beginning(postmortem), postmortem.zone, 'date')
  const kind = reader.audience === 'internal' ? 'Postmortem' : 'Incident report'
  const facts = factsTable(reader)
  const updates = updatesFor(reader)
  const children: RootContent[] = [
    ...(facts ? [facts] : []),
    ...outline(reader).flatMap((chapter) => chapterBlocks(chapter, reader)),
  ]
  return {
    audience: reader.audience,
    title,
    subtitle: `${kind}, ${at}`,
    language: postmortem.language,
    versionLine: versionLine(postmortem, reader.audience),
    creator: postmortem.company ?? (reader.audience === 'internal' ? (postmortem.owner ?? '') : ''),
    slug: folderName({ ...postmortem, title }),
    created: postmortem.created,
    properties: propertiesOf(title, reader),
    root: { type: 'root', children },
    updates,
    withheld: withheldFrom(reader),
    ...(reader.audience === 'internal' ? { comments: openThreads(postmortem) } : {}),
    summary: fiveLinesFor(reader),
  }
}

function updatesFor(reader: Reader): DocumentUpdate[] {
  return publicPosts(reader.postmortem.events)
    .filter((event) => isFor(event.audience, reader.audience))
    .map((event) => ({
      event: event.id,
      at: event.at,
      state: event.state ?? 'update',
      children: textFor(reader.audience === 'customer' ? (event.customerText ?? event.text) : event.text, reader),
    }))
}

function chapterBlocks({ id, heading, section, parts }: Chapter, reader: Reader): RootContent[] {
  const blocks = [
    ...(section ? textFor(section.text, reader) : []),
    ...parts.flatMap((part) => partBlocks(part, reader)),
  ]
  // A section that holds nothing for this reader would be a heading over a gap.
  if (blocks.length === 0) return []
  const head: Heading = {
    type: 'heading',
    depth: 2,
    children: [words(plainFor(heading, reader))],
    data: { section: id, ...(section ? {} : { role: 'part' as const }) },
  }
  return [head, ...blocks]
}

function partBlocks(part: Chapter['parts'][number], reader: Reader): Block[] {
  switch (part) {
    case 'timeline':
      return timelineBlocks(reader)
    case 'chart':
      return chartBlocks(reader)
    case 'factors':
      return factorBlocks(reader)
    case 'whys':
      return whyBlocks(reader)
    case 'actions':
      return actionBlocks(reader)
    case 'lessons':
      return lessonKinds.flatMap((kind) => lessonBlocks(kind, reader))
    case 'facts':
      return []
    default:
      return lessonBlocks(part, reader)
  }
}

function propertiesOf(title: string, reader: Reader): DocumentProperty[] {
  const { postmortem, audience } = reader
  const services = postmortem.impact.services.map((name) => plainFor(name, reader)).filter(Boolean)
  const rows: [key: string, value: DocumentProperty['value'] | null][] = [
    ['title', title],
    ['audience', audience],
    ['incident', audience === 'internal' ? (postmortem.incident ?? null) : null],
    ['severity', severityFor(reader)],
    ['date', isoDay(beginning(postmortem), postmortem.zone)],
    ['impact_start', markAt(postmortem, 'impactStart')],
    ['impact_end', markAt(postmortem, 'impactEnd')],
    ['duration', durationFor('impact.duration', reader)],
    ['zone', postmortem.zone],
    ['services', services.length > 0 ? services : null],
    ['status', audience === 'internal' ? postmortem.state : null],
  ]
  return rows.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]))
}

function withheldFrom(reader: Reader): Withheld {
  const { postmortem, audience } = reader
  const hidden = (thing: { audience: 'internal' | 'customer' }) => !isFor(thing.audience, audience)
  const sections = postmortem.sections.filter((section) => hidden(section) && section.text.trim() !== '')
  return {
    blocks: reader.withheldBlocks + sections.length,
    events: postmortem.events.filter(hidden).length,
    actions: withheldActions(reader),
  }
}
