import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { explainInText } from '../../../core/checks/explain.ts'
import { richText } from '../../../core/export/html/richText.ts'
import { exporters } from '../../../core/export/registry.ts'
import { walk } from '../../../core/export/walk.ts'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { plainText } from '../../../core/markdown/plainText.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { composeLabels } from '../../kit/composeLabels.ts'
import { exportLabels, textOf } from '../../kit/exportLabels.ts'
import { expectGolden } from '../../kit/golden.ts'
import { readDocx } from '../../kit/readDocx.ts'

const readers = ['internal', 'customer'] as const
const dialects = ['md:github', 'md:gitlab', 'md:confluence', 'slack'] as const
const goldens = dialects.flatMap((id) => readers.map((audience) => [id, audience] as const))

describe('the dialects of other places', () => {
  it.each(goldens)(
    '[X41] %s for %s readers is the golden file and holds nothing that only Faultline reads',
    async (id, audience) => {
      const text = await textOf(audience, id, /\.(?:md|txt)$/)
      expectGolden(`documents/labels-${audience}-${id.replace('md:', '')}.${id === 'slack' ? 'txt' : 'md'}`, text)
      expect(text).not.toMatch(/\((?:fact|event|series):|:::|:internal\[|json faultline/)
      if (audience === 'customer') expect(text).not.toContain('SECRET')
      else expect(text).toMatch(/[Ii]nternal, not for customers|Internal\. Not for customers\./)
    },
  )

  it('[X41] GitLab keeps front matter and its own contents; GitHub and Confluence have none', async () => {
    const gitlab = await textOf('customer', 'md:gitlab', /\.md$/)
    expect(load(gitlab.split('---')[1] ?? '')).toMatchObject({ audience: 'customer' })
    expect(gitlab).toContain('\n[[_TOC_]]\n')
    for (const id of ['md:github', 'md:confluence'])
      expect(await textOf('customer', id, /\.md$/)).toMatch(/^# Parcel labels/)
    expect(await textOf('internal', 'md:github', /\.md$/)).toContain('> [!IMPORTANT]\n> Internal. Not for customers.\n')
  })

  it('[X41] what is pasted into Confluence has no footnote, check box, picture, raw HTML or line end inside a paragraph', async () => {
    const tree = parseMarkdown(await textOf('internal', 'md:confluence', /\.md$/))
    const kinds = new Set([...walk(tree)].map(({ type }) => type))
    for (const kind of ['footnoteReference', 'footnoteDefinition', 'image', 'html', 'break', 'chip'])
      expect([...kinds], kind).not.toContain(kind)
    for (const node of walk(tree)) {
      if (node.type === 'listItem') expect(typeof node.checked).not.toBe('boolean')
      if (node.type === 'text') expect(node.value).not.toContain('\n')
    }
  })

  it('[X41] the Slack message escapes what Slack would read, and is held against its length', async () => {
    const postmortem = parcelLabels()
    const odd: Postmortem = { ...postmortem, customerTitle: 'A \\<b> & \\*c\\* \\_d\\_ snake_case' }
    const { artifacts } = await exportLabels('customer', ['slack'], { postmortem: odd })
    const first = String(artifacts[0]?.content).split('\n')[0]
    expect(first).toBe('*P2: A &lt;b&gt; &amp; *\u200Bc*\u200B _\u200Bd_\u200B snake_case*')
    const impact = { ...postmortem.impact, headline: { text: 'late '.repeat(900), audience: 'customer' as const } }
    const { findings } = await exportLabels('customer', ['slack'], { postmortem: { ...postmortem, impact } })
    expect(findings.find(({ rule }) => rule === 'chat-length')?.message).toContain('more than Slack shows in one')
  })
})

describe('what changed', () => {
  const then = () => parcelLabels()
  const changed = (): Postmortem => {
    const now = parcelLabels()
    return {
      ...now,
      sections: now.sections.map((section) =>
        section.id === 'summary' ? { ...section, text: `${section.text}\n\nA sentence that is new.` } : section,
      ),
      marks: now.marks.map((mark) => (mark.name === 'impactEnd' ? { ...mark, at: '2026-03-10T10:50:00Z' } : mark)),
      impact: {
        ...now.impact,
        intervals: now.impact.intervals.map((interval) => ({ ...interval, end: '2026-03-10T10:50:00Z' })),
      },
    }
  }

  it('[X42] since a version is told with old beside new, and nothing else', async () => {
    const previous = { version: 1, postmortem: then() }
    const note = await textOf('customer', 'changes', /\.md$/, { postmortem: changed(), previous })
    expect(note).toContain('*What changed since version 1*')
    expect(note).toMatch(/\*\*Now:\*\* Duration: [^\n]*\*\*Before:\*\* Duration: 1 hour 36 minutes/)
    expect(note).toContain('- **New:** A sentence that is new.')
    expect(note).not.toContain('Data lost')
    expect(note).not.toContain('SECRET')
    const same = await textOf('customer', 'changes', /\.md$/, { postmortem: then(), previous })
    expect(same).toContain('Nothing that you read has changed.')
  })

  it('[X42] does not say again to customers what was taken out', async () => {
    const old = then()
    const leak = old.sections.map((section) =>
      section.id === 'summary' ? { ...section, text: `${section.text}\n\nThe host was vault-3.` } : section,
    )
    const previous = { version: 2, postmortem: { ...old, sections: leak } }
    const outside = await textOf('customer', 'changes', /\.md$/, { previous })
    expect(outside).not.toContain('vault-3')
    expect(outside).toContain('**Left out:** a passage')
    expect(await textOf('internal', 'changes', /\.md$/, { previous })).toContain('The host was')
  })

  it('[X42] has no note before anything has left', async () => {
    await expect(exportLabels('customer', ['changes'])).rejects.toThrow('Nothing has left for this reader yet')
  })
})

describe('a version', () => {
  const release = { version: 2, at: '2026-03-12T09:40:00Z' }
  const record = (version: number, at: string) => ({
    version,
    at,
    audience: 'customer' as const,
    folder: `x-v${version}`,
    files: [],
  })

  it('[X43] stands in the header line and in the name of every file', async () => {
    const postmortem = { ...parcelLabels(), exports: [record(1, '2026-03-12T01:02:00Z')] }
    const line = 'Version 2, 12 Mar 2026 09:40 UTC, replaces version 1 of 01:02'
    const formats = ['md', 'html', 'docx', 'summary', 'slack', 'md:github', 'status:statuspage']
    const { artifacts } = await exportLabels('customer', formats, { postmortem, release })
    for (const { file } of artifacts)
      expect(file).toMatch(/^Parcel labels printed late in the north region 10 Mar 2026 - v2[ ./]/)
    for (const format of ['md', 'html', 'summary', 'slack', 'md:github'])
      expect(String(artifacts.find((one) => one.format === format)?.content), format).toContain(line)
    const inside = await exportLabels('internal', ['md'], { release: { ...release, version: 1 } })
    expect(inside.artifacts[0]?.file).toMatch(/ - INTERNAL v1\.md$/)
    expect(String(inside.artifacts[0]?.content)).toContain('Version 1, 12 Mar 2026 09:40 UTC')
  })

  it('[X43] made again from what it was made from gives the same bytes', async () => {
    const formats = exporters.map(({ id }) => id).filter((id) => id !== 'pdf' && id !== 'changes')
    const before = { ...parcelLabels(), exports: [record(1, '2026-03-11T01:02:00Z')] }
    const first = await exportLabels('customer', formats, { postmortem: before, release })
    // Since then it has left, and again: that is no part of what version 2 was made from.
    const again = await exportLabels('customer', formats, { postmortem: structuredClone(before), release })
    expect(again.artifacts).toEqual(first.artifacts)
  }, 120_000)
})

const readable = (content: string | Uint8Array) =>
  typeof content === 'string' ? content : readDocx(new Uint8Array(content)).paragraphs.join('\n')

describe('the sentence that reconciles the page with the evidence', () => {
  it('[X44] is in every product for customers', async () => {
    const { artifacts } = await exportLabels('customer', ['summary', 'slack'])
    for (const { content } of artifacts)
      expect(String(content)).toContain('; our status page showed 1 hour 25 minutes, 09:20 to 10:45 UTC')
  })

  it('[X44] put into the text, is in every document for customers', async () => {
    const postmortem = explainInText(parcelLabels())
    const formats = [
      'md',
      'html',
      'docx',
      'md:github',
      'md:gitlab',
      'md:confluence',
      'status:statuspage',
      'status:plain',
    ]
    const { artifacts } = await exportLabels('customer', formats, { postmortem })
    for (const format of formats) {
      const all = artifacts.filter((one) => one.format === format && !/\.(?:png|json|sh)$/.test(one.file))
      expect(all.map(({ content }) => readable(content)).join('\n'), format).toMatch(
        /Our status page showed this incident until .*10:45 UTC.*The effects had already ended at .*10:40 UTC/,
      )
    }
  })
})

describe('formatted text for the clipboard', () => {
  it('[X45] says what the document says, with headings, lists and tables and without a script, style or picture', async () => {
    const document = composeLabels('customer')
    const html = richText(document)
    expect(html).not.toMatch(/<(?:script|style|svg|img)\b|SECRET/)
    expect(html).toMatch(/<h2[^>]*>Summary<\/h2>/)
    expect(html).toContain('<table')
    const words = plainText(document.root).match(/\p{L}{5,}/gu) ?? []
    for (const word of words) expect(html).toContain(word)
  })
})
