import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import type { ImportFile } from '../../../core/import/types.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { parcelAccounts } from '../../fixtures/documents/lateParcels.ts'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { textOf } from '../../kit/exportLabels.ts'

const platform = nodePlatform()
const fileOf = (text: string): ImportFile => {
  const bytes = platform.encodeText(text)
  return {
    name: 'labels-internal.md',
    size: bytes.length,
    chunks: async function* () {
      yield bytes
    },
  }
}
const full = (): Postmortem => ({
  ...parcelLabels(),
  accounts: parcelAccounts(),
  comments: [
    {
      id: 'c1',
      section: 'summary',
      quote: 'late',
      occurrence: 0,
      author: 'Noor',
      at: '2026-03-11T08:00:00Z',
      text: '```\n</details>',
      resolved: false,
      replies: [],
    },
  ],
})
const blank = () => emptyPostmortem('pm-other', '2026-04-01T00:00:00Z', { internal: 'inside', customer: 'outside' })
const markdown = (postmortem: Postmortem) => textOf('internal', 'md', /\.md$/, { postmortem })
const taken = async (text: string, into = blank()) => {
  const inspected = await inspectFile(fileOf(text), {}, platform)
  return { inspected, ...takeIn(into, inspected, { at: '2026-04-01T00:00:00Z' }) }
}

describe('internal Markdown', () => {
  it('[X27] is taken in as an equal postmortem, field by field, and written again as the same bytes', async () => {
    const text = await markdown(full())
    const { inspected, postmortem, added } = await taken(text)
    expect(inspected.format).toBe('postmortem-markdown')
    expect(postmortem).toEqual({ ...full(), id: 'pm-other' })
    expect(added).toEqual({ events: 5, series: 2, accounts: 5, actions: 3 })
    expect(await markdown(postmortem)).toBe(text)
  })

  it('[X27] survives another kind of line end', async () => {
    const text = await markdown(full())
    expect((await taken(text.replaceAll('\n', '\r\n'))).postmortem).toEqual({ ...full(), id: 'pm-other' })
  })

  it('[X27] adds to a postmortem that holds something, and replaces nothing', async () => {
    const text = await markdown(full())
    const own = {
      ...blank(),
      title: 'Mine',
      sections: [{ id: 'summary', audience: 'internal' as const, text: 'My words.' }],
    }
    const { postmortem, added } = await taken(text, own)
    expect([postmortem.title, added.events, added.actions]).toEqual(['Mine', 5, 3])
    expect(postmortem.sections[0]?.text.startsWith('My words.')).toBe(true)
    const again = await taken(text, postmortem)
    expect([again.added.events, again.duplicates]).toEqual([0, 13])
  })

  it('[X28] that was changed by hand is read as a text, and says so', async () => {
    const text = await markdown(full())
    const { postmortem, warnings } = await taken(text.replace('Labels were late for', 'Most labels were late for'))
    expect(postmortem.sections.find(({ id }) => id === 'summary')?.text).toContain('Most labels were late')
    expect(JSON.stringify(postmortem.sections)).not.toContain('schemaVersion')
    expect(warnings.map(({ message }) => message)).toContain(
      'The text was changed after Faultline wrote it: it was read as text, and the data below it was left out.',
    )
  })

  it('[X28] alone ends with data: the customers’ holds none', async () => {
    expect(await markdown(full())).toContain('<summary>The whole postmortem as data, for Faultline</summary>')
    expect(await textOf('customer', 'md', /\.md$/, { postmortem: full() })).not.toMatch(/<details>|schemaVersion/)
  })
})
