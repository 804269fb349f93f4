import type { Answer } from '../postmortem/impact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Where } from './finding.ts'
import type { Passage } from './passages.ts'

type Change = (text: string) => string

const mapId = <T extends { readonly id: string }>(things: T[], id: string, change: (thing: T) => T) =>
  things.map((thing) => (thing.id === id ? change(thing) : thing))

function editHeader(postmortem: Postmortem, field: string, change: Change): Postmortem {
  const { impact } = postmortem
  if (field === 'title') return { ...postmortem, title: change(postmortem.title) }
  if (field === 'customerTitle') return { ...postmortem, customerTitle: change(postmortem.customerTitle ?? '') }
  if (field === 'impact.services')
    return { ...postmortem, impact: { ...impact, services: impact.services.map(change) } }
  const answers = ['headline', 'where', 'share', 'dataLoss', 'contacts', 'slo'] as const
  const name = answers.find((answer) => field === `impact.${answer}`)
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

/** Keeps one passage from customers: its block in a section, else the whole thing it stands in. */
export function makeInternal(postmortem: Postmortem, passage: Passage): Postmortem {
  const { where, block, source } = passage
  const internal = <T extends { readonly id: string }>(things: T[], id: string): T[] =>
    mapId(things, id, (thing) => ({ ...thing, audience: 'internal' as const }))
  if (where.section !== undefined && where.field === undefined) {
    return editText(postmortem, where, (text) => {
      if (text !== source) return text
      const part = text.slice(block.start, block.end)
      return `${text.slice(0, block.start)}:::internal\n${part}\n:::${text.slice(block.end)}`
    })
  }
  if (where.event !== undefined) return { ...postmortem, events: internal(postmortem.events, where.event) }
  if (where.factor !== undefined) return { ...postmortem, factors: internal(postmortem.factors, where.factor) }
  if (where.lesson !== undefined) return { ...postmortem, lessons: internal(postmortem.lessons, where.lesson) }
  if (where.series !== undefined) return { ...postmortem, series: internal(postmortem.series, where.series) }
  if (where.action === undefined) return postmortem
  const actions = mapId(postmortem.actions, where.action, (action) => ({ ...action, public: null }))
  return { ...postmortem, actions }
}
