import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { profiles } from '../../../core/export/status/profiles.ts'
import { walk } from '../../../core/export/walk.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { exportLabels } from '../../kit/exportLabels.ts'

type Part = 'title' | 'update' | 'postmortem'
const limits = profiles.flatMap(({ id, limits: of }) =>
  (['title', 'update', 'postmortem'] as const).flatMap((part) => {
    const limit = of[part]
    return limit === null ? [] : [[id, part, limit] as const]
  }),
)

/** Words of exactly so many characters, an emoji for one of them. */
const words = (characters: number) => `🕯${'ab '.repeat(Math.ceil(characters / 3)).slice(0, characters - 2)}z`

const only = (text: string): Postmortem => ({
  ...parcelLabels(),
  customerTitle: 'T',
  sections: [{ id: 'summary', audience: 'customer', text }],
  events: [],
  marks: [],
  actions: [],
  series: [],
  lessons: [],
  impact: { ...parcelLabels().impact, intervals: [], metric: null },
})

function withLength(part: Part, characters: number, base: number): Postmortem {
  if (part === 'title') return { ...parcelLabels(), customerTitle: words(characters) }
  if (part === 'postmortem') return only(`First.\n\n${words(characters - base)}`)
  const events = parcelLabels().events.map((event) =>
    event.id === 'ev-post-1' ? { ...event, text: `First.\n\n${words(characters - 'First.\n\n'.length)}` } : event,
  )
  return { ...parcelLabels(), events }
}

const bodyOf = async (id: string, postmortem: Postmortem, ending: RegExp) => {
  const { artifacts, findings } = await exportLabels('customer', [`status:${id}`], { postmortem })
  const body = String(artifacts.find(({ file }) => ending.test(file))?.content).replace(/\n$/, '')
  return { body, findings: findings.filter(({ rule }) => rule === 'status-length') }
}

const endings = { title: /-1-investigating\.json$/, update: /-1-investigating\.md$/, postmortem: /-postmortem\.md$/ }

describe('the limits of status pages', () => {
  it.each(limits)(
    '[X8] %s takes a %s of %i characters, and is told what to shorten at one more',
    async (id, part, limit) => {
      // What the page's own head and headings take, before the text that is made to fit.
      const { body: shortest } = await bodyOf(id, only('First.\n\nzzz'), endings.postmortem)
      const base = [...shortest].length - 3
      const at = async (characters: number) => bodyOf(id, withLength(part, characters, base), endings[part])
      for (const [characters, over] of [
        [limit - 1, false],
        [limit, false],
        [limit + 1, true],
      ] as const) {
        const { body, findings: all } = await at(characters)
        // A long update stands in the postmortem's timeline as well, which is another finding.
        const findings = part === 'update' ? all.filter(({ key }) => key === `status-length:${id}:1`) : all
        const said = part === 'title' ? titleIn(body) : body
        expect(findings.length, `${characters}`).toBe(over ? 1 : 0)
        if (over) {
          expect([...said].length).toBeLessThanOrEqual(limit)
          expect(findings[0]?.message).toMatch(/Shorten it by 1\.|1 more than/)
        } else expect([...said].length).toBe(characters)
      }
    },
  )

  it('[X8] a page that takes 100 updates is given the first and the last 99 of more', async () => {
    const base = parcelLabels()
    const [first] = base.events.filter(({ id }) => id === 'ev-post-1')
    if (first === undefined) throw new Error('the fixture has no post')
    const many = Array.from({ length: 101 }, (_, index) => ({
      ...first,
      id: `post-${index}`,
      at: `2026-03-10T${String(9 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00Z`,
      text: `Update ${index}.`,
    }))
    const { body, findings } = await bodyOf('incident-io', { ...base, events: many }, /-0-series\.json$/)
    expect(findings.map(({ title }) => title)).toContain('More updates than the page takes')
    const [retrospective] = JSON.parse(body) as { body: { updates: { message: string }[] } }[]
    const said = retrospective?.body.updates.map(({ message }) => message) ?? []
    expect([said.length, said[0], said[1], said.at(-1)]).toEqual([100, 'Update 0.', 'Update 2.', 'Update 100.'])
  })

  it('[X5] bodies in payloads are the same texts, in the same subset', async () => {
    const allowed = new Set([
      'root',
      'paragraph',
      'text',
      'strong',
      'list',
      'listItem',
      'link',
      'inlineCode',
      'heading',
    ])
    for (const { id, markup } of profiles) {
      if (markup !== 'common' || id === 'cstate') continue
      const { artifacts } = await exportLabels('customer', [`status:${id}`])
      for (const { file, content } of artifacts.filter((one) => /-\d+-\w+\.json$/.test(one.file))) {
        const text = textIn(JSON.parse(String(content)))
        if (text === undefined) continue
        const kinds = [...walk(fromMarkdown(text))].map(({ type }) => type)
        expect(
          kinds.filter((kind) => !allowed.has(kind)),
          file,
        ).toEqual([])
      }
    }
  })
})

function titleIn(json: string): string {
  const found = /"(?:name|title)": ("(?:[^"\\]|\\.)*")/.exec(json)?.[1]
  return found === undefined ? '' : JSON.parse(found)
}

/** The text of a post, whichever field a page has it in. */
function textIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (/^(?:body|message|body_draft)$/.test(key) && typeof inner === 'string') return inner
    const deeper = textIn(inner)
    if (deeper !== undefined) return deeper
  }
  return undefined
}
