import { describe, expect, it } from 'vitest'
import { paletteEntries } from '../../../renderer/features/palette/paletteEntries.ts'
import { score } from '../../../renderer/features/palette/score.ts'
import { draft } from '../../kit/openStore.ts'

const commands = [
  { id: 'app.settings', title: 'Settings', menu: 'App', keys: 'Ctrl+,' },
  { id: 'file.export', title: 'Export…', menu: 'File', keys: 'Ctrl+Shift+S' },
]

function entries(words: string, recent: readonly string[] = []) {
  const ran: string[] = []
  const list = paletteEntries(words, {
    commands,
    recent,
    postmortem: {
      ...draft('Late labels'),
      factors: [{ id: 'f1', kind: 'latent', text: 'Export job shares the disk', evidence: [], audience: 'internal' }],
    },
    rows: [],
    headings: [{ id: 'summary', heading: 'Summary', step: 'overview' }],
    run: (id) => ran.push(id),
    reveal: (place) => ran.push(JSON.stringify(place)),
    open: (folder) => ran.push(folder),
  })
  return { list, ran }
}

describe('the palette', () => {
  it('lists commands by what is typed, then what is in the postmortem', () => {
    const { list, ran } = entries('exp')
    expect(list.map(({ group, title }) => [group, title])).toEqual([
      ['Commands', 'Export…'],
      ['In this postmortem', 'Export job shares the disk'],
    ])
    list[1]?.run()
    expect(ran).toEqual(['{"step":"root-cause","id":"f1"}'])
  })

  it('finds a section by its heading', () => {
    const { list, ran } = entries('summ')
    expect(list.map(({ title }) => title)).toEqual(['Summary'])
    list[0]?.run()
    expect(ran).toEqual(['{"step":"overview","section":"summary"}'])
  })

  it('shows what was run last on top until something is typed', () => {
    expect(entries('', ['file.export']).list.map(({ group, title }) => `${group}: ${title}`)).toEqual([
      'Recent: Export…',
      'Commands: Settings',
      'Commands: Export…',
    ])
    expect(entries('set', ['file.export']).list.map(({ group }) => group)).toEqual(['Commands'])
  })

  it('finds nothing by words that are nowhere', () => {
    expect(entries('zebra').list).toEqual([])
  })

  it('the start of a title counts more than a word, a word more than its inside', () => {
    const ranked = ['Reexport', 'The export', 'Export all'].sort((a, b) => score(b, 'export') - score(a, 'export'))
    expect(ranked).toEqual(['Export all', 'The export', 'Reexport'])
    expect(score('Export all', 'export none')).toBe(0)
  })
})
