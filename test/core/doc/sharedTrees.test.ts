import { expect, it } from 'vitest'
import { readMarkdown } from '../../../core/markdown/readMarkdown.ts'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { exportLabels } from '../../kit/exportLabels.ts'

const formats = ['md', 'html', 'docx']

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const one of Object.values(value)) freeze(one)
}

it('a document leaves the trees of its texts as they are: the next one is made from the same', async () => {
  const postmortem = parcelLabels()
  const made = async () => {
    const both = [await exportLabels('internal', formats), await exportLabels('customer', formats)]
    return both.flatMap(({ artifacts }) => artifacts.map(({ content }) => Buffer.from(content).toString('base64')))
  }
  const before = await made()
  const texts = [...postmortem.sections, ...postmortem.events].map(({ text }) => text)
  for (const text of texts) freeze(readMarkdown(text))
  expect(await made()).toEqual(before)
}, 60_000)
