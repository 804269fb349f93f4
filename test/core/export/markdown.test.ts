import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { frontMatter } from '../../../core/export/markdown/frontMatter.ts'
import { exportLabels, textOf } from '../../kit/exportLabels.ts'
import { expectGolden } from '../../kit/golden.ts'

const readers = ['internal', 'customer'] as const

describe('Markdown', () => {
  it.each(readers)('[X1] for %s readers is the golden file, byte for byte', async (audience) => {
    const first = await textOf(audience, 'md', /\.md$/)
    expectGolden(`documents/labels-${audience}.md`, first)
    expect(await textOf(audience, 'md', /\.md$/)).toBe(first)
  })

  it('[X2] for customers holds no live value and no internal text; inside, live values stay links', async () => {
    const customer = await textOf('customer', 'md', /\.md$/)
    expect(customer).not.toMatch(/\((?:fact|event|series):/)
    expect(customer).not.toContain('SECRET')
    expect(customer).not.toContain(':::')
    expect(await textOf('internal', 'md', /\.md$/)).toContain('[1 hour 36 minutes](fact:impact.duration?as=long)')
  })

  it('[X3] puts charts beside the file as PNG pictures that it links to', async () => {
    const { artifacts } = await exportLabels('customer', ['md'])
    const [text, picture] = artifacts
    expect(artifacts.map(({ file }) => file)).toEqual([
      '2026-03-10-parcel-labels-printed-late-in-the-north-region-customer.md',
      '2026-03-10-parcel-labels-printed-late-in-the-north-region-files/chart-1.png',
    ])
    expect(text?.content).toContain(`](${picture?.file})`)
    expect([...(picture?.content.slice(0, 4) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47])
  })

  it('front matter is YAML that reads back as it was', () => {
    const written = frontMatter([
      { key: 'title', value: 'Yes: "late" #1' },
      { key: 'answer', value: 'no' },
      { key: 'services', value: ['Label, printing', 'Slips'] },
      { key: 'count', value: 3 },
      { key: 'word', value: 'P2' },
    ])
    expect(load(written.replaceAll('---', ''))).toEqual({
      title: 'Yes: "late" #1',
      answer: 'no',
      services: ['Label, printing', 'Slips'],
      count: 3,
      word: 'P2',
    })
  })
})
