import { describe, expect, it } from 'vitest'
import { compose } from '../../../core/doc/compose.ts'
import { walk } from '../../../core/export/walk.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { plainText } from '../../../core/markdown/plainText.ts'
import { isOpen } from '../../../core/postmortem/action.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import {
  insideGuide,
  labelsData,
  larkspurLibrary,
  outsideGuide,
  parcelLabels,
} from '../../fixtures/documents/parcelLabels.ts'

function composed(audience: Audience, postmortem: Postmortem = parcelLabels()) {
  return compose(postmortem, {
    audience,
    guide: audience === 'internal' ? insideGuide() : outsideGuide(),
    library: larkspurLibrary(),
    facts: computeFacts(postmortem, { today: '2026-03-12' }),
    data: labelsData(),
  })
}

const headings = (document: ReturnType<typeof composed>) =>
  document.root.children.flatMap((node) => (node.type === 'heading' && node.depth === 2 ? [plainText(node)] : []))

const everything = (value: unknown) =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'columns' ? undefined : inner))

describe('a composed document', () => {
  it('[D1] holds nothing for customers that is marked internal, in any place', () => {
    expect(everything(composed('customer'))).not.toContain('SECRET')
    expect(everything(composed('internal'))).toContain('SECRET')
  })

  it('[D2] takes customer wording in place of the block above it, and keeps it out of internal documents', () => {
    const wording = 'Our printing service had too little room for very large templates.'
    expect(plainText(composed('customer').root)).toContain(wording)
    expect(plainText(composed('internal').root)).not.toContain(wording)
    expect(plainText(composed('internal').root)).toContain('The SECRET drawing pool starved.')
  })

  it('[D3] counts what customers are not shown', () => {
    expect(composed('customer').withheld).toEqual({ blocks: 7, events: 2, actions: 1 })
    expect(composed('internal').withheld).toEqual({ blocks: 0, events: 0, actions: 0 })
  })

  it('[D4] has sections in the order of the guide, under its headings, without empty ones', () => {
    expect(headings(composed('customer'))).toEqual([
      'Summary',
      'What happened',
      'Timeline',
      'Customer impact',
      'Resolution',
      'What we do to prevent this',
      'Our commitment',
    ])
    expect(headings(composed('internal'))).toEqual([
      'Summary',
      'What happened',
      'Timeline',
      'Metrics',
      'Customer impact',
      'Contributing factors',
      'Whys',
      'Resolution',
      'Action items',
      'What went well',
      'Open questions',
      'Supporting information',
      'Commitment',
      'External message',
    ])
  })

  it('[D5] writes live values as plain text for customers and as chips with a fresh label inside', () => {
    const chips = (audience: Audience) => [...walk(composed(audience).root)].filter((node) => node.type === 'chip')
    expect(chips('customer')).toEqual([])
    expect(plainText(composed('customer').root)).toContain('Labels were late for 1 hour 36 minutes, from 09:04.')
    expect(chips('internal')).toContainEqual(
      expect.objectContaining({ target: 'fact:impact.duration?as=long', value: '1 hour 36 minutes' }),
    )
  })

  it('[D6] never names an internal event or series to a customer, even through a live value', () => {
    const postmortem = parcelLabels()
    const section = {
      id: 'commitment',
      audience: 'customer' as const,
      text: 'At [09:11](event:ev-alert?as=clock) it was [88 %](series:swap?at=2026-03-10T09:11:00Z).',
    }
    const text = plainText(composed('customer', { ...postmortem, sections: [section] }).root)
    expect(text).toContain('At [withheld] it was [withheld].')
  })

  it('[D7] promises actions to customers by title, state and promised date, with their points below', () => {
    const list = composed('customer').root.children.find((node) => node.type === 'list' && node.ordered)
    expect(list && plainText(list).split('\n')).toEqual([
      'Draw large templates apart (Completed)',
      'Sort by size before drawing',
      'Keep one slot free',
      'Limits for every template (In progress, Q2 2026)',
      'Rolled out depot by depot.',
      'Warn at 10 MB',
    ])
    expect(parcelLabels().actions.filter(isOpen)).toHaveLength(2)
  })

  it('[D8] draws for customers only their series, marks and events, and says in words what is to be seen', () => {
    const images = (audience: Audience) =>
      [...walk(composed(audience).root)].flatMap((node) => (node.type === 'image' && node.data?.chart ? [node] : []))
    const [chart, ...others] = images('customer')
    expect(others).toEqual([])
    expect(chart?.alt).toBe(
      'Line chart of Labels printed on 10 Mar 2026, 08:16 to 11:00 UTC. It falls from about 900 labels/min to 380 labels/min at 09:30. Impact from 09:04 to 10:40 is shaded.',
    )
    expect(chart?.data?.chart?.marks.map(({ letter }) => letter)).toEqual(['I', 'E'])
    expect(chart?.data?.chart?.ticks.map(({ label }) => label)).toEqual([
      'We are looking into late labels in the north.',
      'Labels print on time again.',
      'Printing was back to its usual speed.',
    ])
    expect(images('internal')[0]?.title).toContain('Source: SECRET-labels.csv.')
  })

  it('[D9] is the same tree for the same input', () => {
    expect(everything(composed('internal'))).toBe(everything(composed('internal')))
  })

  it('[D10] writes a duration in the house style of the guide for customers, unless its chip chose a form', () => {
    const text = 'It took [x](fact:impact.duration), [x](fact:impact.duration?as=short).'
    const postmortem: Postmortem = { ...parcelLabels(), sections: [{ id: 'summary', audience: 'customer', text }] }
    const style = { duration: 'long', time: 'clock' } as const
    const facts = computeFacts(postmortem, { today: '2026-03-12' })
    const around = { library: larkspurLibrary(), facts, data: labelsData() }
    const [short = '', long = ''] = ['short', 'long'].map((duration) => {
      const guide = { ...outsideGuide(), style: { ...style, duration: duration as 'short' | 'long' } }
      return plainText(compose(postmortem, { ...around, audience: 'customer', guide }).root)
    })
    const said = facts.get('impact.duration')?.text ?? ''
    expect(short).toContain(`It took ${said}, ${said}.`)
    expect(long).toMatch(/It took \d+ hours? \d+ minutes?, /)
    expect(long).toContain(`, ${said}.`)
  })
})
