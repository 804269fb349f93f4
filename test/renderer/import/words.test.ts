import { describe, expect, it } from 'vitest'
import {
  aheadWords,
  amountOf,
  clockWithSeconds,
  readSeconds,
} from '../../../renderer/features/import/clock/clockWords.ts'
import { difference } from '../../../renderer/features/import/wordDifference.ts'

const marked = (before: string, after: string) =>
  difference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('')

describe('the difference of two lines', () => {
  it.each([
    ['disk filled up', 'disk /var filled up', 'disk [+/var +]filled up'],
    ['older than 5 minutes', 'older than 6 minutes', 'older than [-5-][+6+] minutes'],
    ['gone', '', '[-gone-]'],
    ['', 'new', '[+new+]'],
    ['same', 'same', 'same'],
  ])('of “%s” and “%s” is shown by words', (before, after, shown) => {
    expect(marked(before, after)).toBe(shown)
  })

  it('of long texts keeps every word of both', () => {
    const words = (seed: number) => Array.from({ length: 120 }, (_, n) => `w${(n * seed) % 17}`).join(' ')
    const pieces = difference(words(3), words(5))
    const of = (kinds: readonly string[]) =>
      pieces
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('')
    expect(of(['same', 'gone'])).toBe(words(3))
    expect(of(['same', 'new'])).toBe(words(5))
  })
})

describe('a clock difference in words', () => {
  it.each([
    ['42', 42],
    ['-42', -42],
    ['−42 s', -42],
    ['1:30', 90],
    ['0:01:05', 65],
    ['1 min 5 s', 65],
    ['2 min', 120],
    ['1 h', 3600],
    ['0.5', 0.5],
    ['25 h', null],
    ['soon', null],
    ['', null],
  ])('“%s” is read as %s seconds', (text, seconds) => {
    expect(readSeconds(text)).toBe(seconds)
  })

  it('is said with its direction', () => {
    expect([0, 42, -65, 3600, 0.5].map(aheadWords)).toEqual([
      'agrees with the others',
      'runs 42 s ahead',
      'runs 1 min 5 s late',
      'runs 1 h ahead',
      'runs 0.5 s ahead',
    ])
    expect(amountOf(0)).toBe('0 s')
    expect(clockWithSeconds('2026-03-17T08:11:42.500Z', 'Europe/Berlin')).toBe('09:11:42')
  })
})
