import type { Answer } from '../postmortem/impact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Where } from './finding.ts'
import { blocksOf, type Passage } from './passages.ts'

type Change = (text: string) => string

const answerNames = ['headline', 'where', 'share', 'dataLoss', 'contacts', 'slo'] as const

const mapId = <T extends { readonly id: string }>(things: T[], id: string, change: (thing: T) => T) =>
  things.map((thing) => (thing.id === id ? change(thing) : thing))

function editHeader(postmortem: Postmortem, field: string, change: Change): Postmortem {
  const { impact } = postmortem
  if (field === 'title') return { ...postmortem, title: change(postmortem.title) }
  if (field === 'customerTitle') return { ...postmortem, customerTitle: change(postmortem.customerTitle ?? '') }
  if (field === 'impact.services')
    return { ...postmortem, impact: { ...impact, services: impact.services.map(change) } }
  if (field === 'company' && postmortem.company !== undefined)
    return { ...postmortem, company: change(postmortem.company) }
  if (field === 'stated.customerSeverity') {
    const { stated } = postmortem
    return { ...postmortem, stated: { ...stated, customerSeverity: change(stated.customerSeverity ?? '') } }
  }
  const name = answerNames.find((answer) => field === `impact.${answer}`)
  if (name === undefined) return postmortem
  const answer: Answer = impact[name]
  return { ...postmortem, impact: { ...impact, [name]: { ...answer, text: change(answer.text) } } }
}

function editAction(postmortem: Postmortem, id: string, field: string, change: Change): Postmortem {
  const actions = mapId(postmortem.actions, id, (action) => {
    if (field === 'title') return { ...action, title: change(action.title) }
    if (field === 'points') return { ...action, points: action.points.map((p) => ({ ...p, text: change(p.text) })) }
    if (field !== 'public.note' || action.public === null) return action
    return { ...action, public: { ...action.public, note: change(action.public.note) } }
  })
  return { ...postmortem, actions }
}

/** Rewrites the text that a finding is about. A place that is no longer there leaves everything as it is. */
export function editText(postmortem: Postmortem, where: Where, change: Change): Postmortem {
  const { section, event, factor, lesson, action, series, field = '' } = where
  if (section !== undefined) {
    const sections = mapId(postmortem.sections, section, (one) =>
      field === 'title' ? { ...one, title: change(one.title ?? '') } : { ...one, text: change(one.text) },
    )
    return { ...postmortem, sections }
  }
  const worded = <T extends { text: string; customerText?: string | undefined }>(thing: T): T =>
    field === 'customerText' && thing.customerText !== undefined
      ? { ...thing, customerText: change(thing.customerText) }
      : { ...thing, text: change(thing.text) }
  if (event !== undefined) return { ...postmortem, events: mapId(postmortem.events, event, worded) }
  if (factor !== undefined) return { ...postmortem, factors: mapId(postmortem.factors, factor, worded) }
  if (lesson !== undefined) return { ...postmortem, lessons: mapId(postmortem.lessons, lesson, worded) }
  if (action !== undefined) return editAction(postmortem, action, field, change)
  if (series !== undefined) {
    const named = mapId(postmortem.series, series, (one) => ({
      ...one,
      customerName: change(one.customerName ?? one.name),
    }))
    return { ...postmortem, series: named }
  }
  return editHeader(postmortem, field, change)
}

/** Rewrites the block that a passage stands in. A block that is no longer there leaves everything as it is. */
export function editPassage(postmortem: Postmortem, { where, source }: Passage, change: Change): Postmortem {
  return editText(postmortem, where, (text) => {
    if (text === source) return change(text)
    const block = blocksOf(text).find(({ start, end }) => text.slice(start, end) === source)
    return block === undefined ? text : text.slice(0, block.start) + change(source) + text.slice(block.end)
  })
}

/** Puts other words between two offsets of a passage's block. */
export function replaceIn(postmortem: Postmortem, passage: Passage, piece: Span, instead: string): Postmortem {
  return editPassage(postmortem, passage, (text) => text.slice(0, piece.start) + instead + text.slice(piece.end))
}

interface Span {
  readonly start: number
  readonly end: number
}

const inside = 'internal' as const

/** Can it be kept from customers by itself? A title and a name of a service stand in every document. */
export function canHide({ where }: Passage): boolean {
  if (where.section !== undefined) return where.field === undefined
  if (where.field?.startsWith('impact.')) return where.field !== 'impact.services'
  return [where.event, where.factor, where.lesson, where.series, where.action].some((id) => id !== undefined)
}

/** Keeps one passage from customers: its block in a section, else the whole thing it stands in. */
export function makeInternal(postmortem: Postmortem, passage: Passage): Postmortem {
  const { where } = passage
  if (!canHide(passage)) return postmortem
  if (where.section !== undefined) {
    return editPassage(postmortem, passage, (block) =>
      // A fence inside a fence would close the outer one.
      /^:::/.test(block) ? block.replace(/^:::\s*customer[^\n]*/, ':::internal') : `:::internal\n${block}\n:::`,
    )
  }
  const hide = <T extends { readonly id: string }>(things: T[], id: string): T[] =>
    mapId(things, id, (thing) => ({ ...thing, audience: inside }))
  if (where.event !== undefined) return { ...postmortem, events: hide(postmortem.events, where.event) }
  if (where.factor !== undefined) return { ...postmortem, factors: hide(postmortem.factors, where.factor) }
  if (where.lesson !== undefined) return { ...postmortem, lessons: hide(postmortem.lessons, where.lesson) }
  if (where.series !== undefined) return { ...postmortem, series: hide(postmortem.series, where.series) }
  if (where.action !== undefined) {
    const actions = mapId(postmortem.actions, where.action, (action) => ({ ...action, public: null }))
    return { ...postmortem, actions }
  }
  return hideAnswer(postmortem, where.field?.slice('impact.'.length) ?? '')
}

function hideAnswer(postmortem: Postmortem, field: string): Postmortem {
  const name = answerNames.find((answer) => answer === field)
  if (name === undefined) return postmortem
  const { impact } = postmortem
  return { ...postmortem, impact: { ...impact, [name]: { ...impact[name], audience: inside } } }
}
