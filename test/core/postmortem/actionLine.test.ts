import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readActionLine } from '../../../core/postmortem/actionLine.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'

const nothing = { owner: null, type: null, priority: null, due: null }
const house = { day: '2026-03-03', severities: emptyLibrary('L').severities }

describe('readActionLine', () => {
  it.each([
    ['Renew early', { ...nothing, title: 'Renew early' }],
    [
      'Compare certificates @ida !prevent >2026-04-01',
      {
        ...nothing,
        title: 'Compare certificates',
        owner: 'ida',
        type: 'prevent',
        due: { date: '2026-04-01', text: '2026-04-01' },
      },
    ],
    [
      '>Q2 2026 !det Probe anew each minute @"Ida Voss"',
      {
        ...nothing,
        title: 'Probe anew each minute',
        owner: 'Ida Voss',
        type: 'detect',
        due: { date: '2026-06-30', text: 'Q2 2026' },
      },
    ],
    [
      'Write the list > 31 Mar 2026 !high',
      { ...nothing, title: 'Write the list', priority: 'high', due: { date: '2026-03-31', text: '31 Mar 2026' } },
    ],
    ['Alert at >500 ms', { ...nothing, title: 'Alert at >500 ms' }],
    ['Ask ops@parcels.example !now', { ...nothing, title: 'Ask ops@parcels.example !now' }],
    ['Say !pr and !m', { ...nothing, title: 'Say !pr and', type: 'mitigate' }],
  ])('[C21] reads “%s”', (line, expected) => {
    expect(readActionLine(line)).toEqual(expected)
  })

  it('[C21] counts a severity’s term from the given day', () => {
    expect(readActionLine('Mend >sev2', house).due).toEqual({ date: '2026-04-02', text: '2026-04-02' })
    expect(readActionLine('Mend >sev2').title).toBe('Mend >sev2')
  })

  it('[C21] drops no word', () => {
    const word = fc.stringMatching(/^[@!]?[a-z0-9-]{1,9}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), (words) => {
        const { title, owner, type, priority } = readActionLine(words.join(' '))
        const taken = [owner, type, priority].filter((value) => value !== null).length
        expect(title.split(' ').filter(Boolean).length + taken).toBe(words.length)
      }),
    )
  })
})
