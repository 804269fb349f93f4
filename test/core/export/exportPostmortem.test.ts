import { describe, expect, it } from 'vitest'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { everyFormat, exportLabels } from '../../kit/exportLabels.ts'

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? content : Buffer.from(content).toString('base64')

const readers = ['internal', 'customer'] as const

describe('an export', () => {
  it.each(readers)('[X10] for %s readers gives the same bytes twice', async (audience) => {
    const [first, second] = [await exportLabels(audience, everyFormat), await exportLabels(audience, everyFormat)]
    expect(first.artifacts.map(({ file, content }) => [file, bytesOf(content)])).toEqual(
      second.artifacts.map(({ file, content }) => [file, bytesOf(content)]),
    )
    expect(new Set(first.artifacts.map(({ file }) => file)).size).toBe(first.artifacts.length)
  })

  it('[X11] that a finding blocks writes nothing for customers, unless it is forced', async () => {
    const postmortem = parcelLabels()
    const open = {
      ...postmortem,
      sections: [
        ...postmortem.sections,
        { id: 'questions', audience: 'customer' as const, text: ':::intrenal\nhidden?\n:::' },
      ],
    }
    const held = await exportLabels('customer', ['md'], { postmortem: open, force: false })
    expect(held.blocked).toBe(true)
    expect(held.artifacts).toEqual([])
    expect(held.findings[0]?.blocks).toBe(true)
    const forced = await exportLabels('customer', ['md'], { postmortem: open, force: true })
    expect([forced.blocked, forced.artifacts.length]).toEqual([false, 2])
    const inside = await exportLabels('internal', ['md'], { postmortem: open, force: false })
    expect([inside.blocked, inside.artifacts.length]).toEqual([false, 2])
  })

  it('[X12] of an unknown format says which there are', async () => {
    await expect(exportLabels('customer', ['rtf'])).rejects.toMatchObject({
      code: 'export.unknownFormat',
      detail: { format: 'rtf' },
    })
  })
})
