import { common, createLowlight } from 'lowlight'
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../renderer/editor/code/tokens.ts'

const lowlight = createLowlight(common)
const words = (language: string, text: string) =>
  tokensOf(lowlight, language, text).map(({ kind, start, end }) => [kind, text.slice(start, end)])

describe('the kinds of words in a code block', () => {
  it('are found where they stand, inner ones before outer ones', () => {
    expect(words('sql', "select id from jobs -- late\nwhere state = 'held' limit 20")).toEqual([
      ['word', 'select'],
      ['word', 'from'],
      ['comment', '-- late'],
      ['word', 'where'],
      ['value', "'held'"],
      ['value', '20'],
    ])
    expect(words('json', '{\n  "retries": 3,\n  "dry": true\n}')).toEqual([
      ['word', '"retries"'],
      ['value', '3'],
      ['word', '"dry"'],
      ['word', 'true'],
    ])
    expect(words('diff', '-timeout: 30\n+timeout: 5').map(([kind]) => kind)).toEqual(['value', 'value'])
  })

  it('are none in a language that nobody knows, and a broken text is no trouble', () => {
    expect(words('klingon', 'a = 1')).toEqual([])
    expect(words('json', '{"open')).toEqual(expect.any(Array))
    expect(words('bash', '')).toEqual([])
  })
})
