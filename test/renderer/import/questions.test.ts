import { describe, expect, it } from 'vitest'
import type { Inspected, Question } from '../../../core/import/types.ts'
import { answerOf } from '../../../renderer/features/import/answerOf.ts'
import { type Around, proposeAnswers } from '../../../renderer/features/import/proposeAnswers.ts'
import { isShared, sharedQuestions } from '../../../renderer/features/import/sharedQuestions.ts'
import { counted } from '../../../renderer/features/import/totals.ts'
import type { ImportCard } from '../../../renderer/store/types.ts'

const zone: Question = {
  id: 'zone',
  text: 'Which clock wrote it?',
  options: [{ value: 'UTC', label: 'UTC', effect: '' }],
}
const day: Question = { id: 'day', text: 'Which day was it?', options: [] }
const columns: Question = { id: 'columns', text: 'Which column holds the time?', options: [] }

function card(name: string, questions: readonly Question[], first: string | null = null): ImportCard {
  const file = new File(['x'], name)
  const inspected: Inspected = {
    file: { name, size: 1, chunks: async function* () {} },
    format: 'event-csv',
    confidence: 1,
    parsed: {
      kind: 'timeline',
      events: [],
      series: [],
      sections: [],
      actions: [],
      accounts: [],
      statements: [],
      header: {},
      zone: null,
      questions,
      problems: [],
    },
    source: {
      id: 'a'.repeat(64),
      name,
      ext: 'csv',
      bytes: 1,
      format: 'event-csv',
      kind: 'timeline',
      zone: null,
      first,
      last: first,
      statements: [],
      problems: [],
      notPlaced: [],
    },
    options: {},
  }
  return { key: name, file, options: {}, state: { kind: 'ready', inspected } }
}

const alone: Around = { cards: [], postmortem: null, zones: [], shown: 'UTC', windows: new Map() }

describe('questions of an import', () => {
  it('what several files ask is asked once; columns are asked by each file', () => {
    const cards = [card('a.csv', [zone]), card('b.csv', [zone, columns]), card('c.csv', [columns, day])]
    expect(
      sharedQuestions(cards).map(({ question, cards: askers }) => [question.id, askers.map(({ key }) => key)]),
    ).toEqual([['zone', ['a.csv', 'b.csv']]])
    expect([zone, columns, day].map((question) => isShared(cards, question))).toEqual([true, false, false])
  })

  it('the days of the other files are proposed for times without a date', () => {
    const cards = [card('chat.txt', [day]), card('rates.csv', [], '2025-11-24T04:00:00Z')]
    const { options } = proposeAnswers(day, { ...alone, cards }, [])
    expect(options).toEqual([{ value: '2025-11-24', label: '24 Nov 2025', effect: 'The day that rates.csv begins.' }])
  })

  it('zones in use here are proposed after those of the file, each once', () => {
    const { options } = proposeAnswers(zone, { ...alone, zones: ['Europe/Berlin', 'UTC', 'Europe/Berlin'] }, [])
    expect(options.map(({ value, label }) => [value, label])).toEqual([
      ['UTC', 'UTC'],
      ['Europe/Berlin', 'Berlin'],
    ])
  })

  it('an answer sets the one option that it is about', () => {
    expect(answerOf('zone', '+02:00')).toEqual({ zone: '+02:00' })
    expect(answerOf('dateOrder', 'dmy')).toEqual({ dateOrder: 'dmy' })
    expect(answerOf('dateOrder', 'sideways')).toBe(null)
    expect(answerOf('fold', 'second')).toEqual({ fold: 'second' })
    expect(answerOf('fold', 'third')).toBe(null)
    expect(answerOf('columns', 'time=When,text=What')).toEqual({ map: { time: 'When', text: 'What' } })
  })

  it('[I98] rows that are left out are left out beside those of an earlier answer', () => {
    expect(answerOf('dateOrder', 'leave')).toEqual({ leave: ['dateOrder'] })
    expect(answerOf('fold', 'leave', { leave: ['dateOrder'] })).toEqual({ leave: ['dateOrder', 'fold'] })
  })

  it('files of which only one could go without its rows ask the same; a repeated hour is each file’s own', () => {
    const leave = { value: 'leave', label: 'Leave this row out', effect: '' }
    const some: Question = { ...zone, options: [...zone.options, leave] }
    const fold: Question = { id: 'fold', text: 'It happened twice.', options: [leave] }
    const cards = [card('a.csv', [zone, fold]), card('b.csv', [some, fold])]
    expect(sharedQuestions(cards).map(({ question }) => question.id)).toEqual(['zone'])
    const { options } = proposeAnswers(some, { ...alone, zones: ['Europe/Berlin'] }, [])
    expect(options.map(({ value }) => value)).toEqual(['UTC', 'Europe/Berlin', 'leave'])
  })

  it('a date with two readings is answered by the day meant, and where that lies beside the other data', () => {
    const dates: Question = {
      id: 'dateOrder',
      text: 'It can be read day first or month first.',
      options: [
        { value: 'dmy', label: 'Day first', effect: 'reads as 2025-04-03T08:05:00Z' },
        { value: 'mdy', label: 'Month first', effect: 'reads as 2025-03-04T08:05:00Z' },
        { value: 'leave', label: 'Leave these 2 rows out', effect: 'Told line by line; the rest is taken' },
      ],
    }
    const asker = card('pages.csv', [dates])
    const cards = [asker, card('rates.csv', [], '2025-04-03T04:00:00Z')]
    const { options } = proposeAnswers(dates, { ...alone, cards }, [asker])
    expect(options.map(({ label, effect }) => [label, effect])).toEqual([
      ['3 Apr 2025', 'Day first: within a day of all other data.'],
      ['4 Mar 2025', 'Month first: 30 days before all other data.'],
      ['Leave these 2 rows out', 'Told line by line; the rest is taken'],
    ])
  })

  it('counts say one and many, and nothing', () => {
    expect(counted({ events: 1, series: 3, actions: 2 })).toBe('1 event, 3 series, 2 action items')
    expect(counted({})).toBe('nothing')
  })
})
