import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reader } from '../../../core/doc/reader.ts'
import { phraseFor, textFor } from '../../../core/doc/textFor.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { plainText } from '../../../core/markdown/plainText.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import { insideGuide, labelsData, larkspurLibrary, parcelLabels } from '../../fixtures/documents/parcelLabels.ts'

function readerOf(audience: Audience): Reader {
  const postmortem = parcelLabels()
  return {
    audience,
    postmortem,
    guide: insideGuide(),
    library: larkspurLibrary(),
    facts: computeFacts(postmortem, { today: '2026-03-12' }),
    data: labelsData(),
    footnotes: new Set(),
    phrases: new Map(),
    counted: new Set(),
    withheldBlocks: 0,
  }
}

const said = (text: string, audience: Audience) => textFor(text, readerOf(audience)).map(plainText).join('\n')

describe('a text for its reader', () => {
  it('reads plain text as the parser would', () => {
    const part = fc.constantFrom(
      'a',
      'Word',
      '1.',
      '-',
      '--',
      '=',
      '10:22',
      'http://x',
      'www.x.de',
      '(b)',
      "don't",
      '50%',
      'ü',
      '+',
      '"q"',
      ':',
      '/',
      '.',
      '  ',
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts.join(' ')
        expect(said(text, 'internal')).toBe(parseMarkdown(text).children.map(plainText).join('\n'))
      }),
    )
  })

  it('closes the gap that a hidden run leaves', () => {
    expect(said('We saw :internal[on vault-3] errors.', 'customer')).toBe('We saw errors.')
    expect(said('We saw errors :internal[on vault-3].', 'customer')).toBe('We saw errors.')
    expect(said(':internal[Ana] We saw errors.', 'customer')).toBe('We saw errors.')
    expect(said(':internal[Only this]', 'customer')).toBe('')
    expect(said('We saw :internal[on vault-3] errors.', 'internal')).toBe('We saw on vault-3 errors.')
  })

  it('drops a list, a quote and a heading of which nothing is left', () => {
    expect(
      textFor('- :internal[a]\n- b\n\n> :internal[c]\n\n## :internal[d]\n\n1. :internal[e]', readerOf('customer')).map(
        plainText,
      ),
    ).toEqual(['b'])
  })

  it('puts headings below the section, whatever depth they were written in', () => {
    const depths = (text: string) =>
      textFor(text, readerOf('internal')).flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
    expect(depths('# a\n\n## b\n\n###### c')).toEqual([3, 4, 6])
    expect(depths('#### a\n\n##### b')).toEqual([3, 4])
  })

  it('counts what one text hides once, wherever it is shown', () => {
    const reader = readerOf('customer')
    textFor('Told :internal[this] and :internal[that].', reader)
    textFor('Told :internal[this] and :internal[that].', reader)
    expect(phraseFor('Told :internal[this] and :internal[that].', reader).map(plainText).join('')).toBe('Told and.')
    expect(reader.withheldBlocks).toBe(2)
  })
})
