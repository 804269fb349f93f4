import { describe, expect, it } from 'vitest'
import { wordRows } from '../../../core/checks/wordRows.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { at, event, labelIncident, section, today } from '../../kit/labelIncident.ts'

const library = { ...emptyLibrary('Labels'), forbiddenTerms: ['Project Heron'] }
const rowsOf = (postmortem: Postmortem) =>
  wordRows({ postmortem, facts: computeFacts(postmortem, { today }), library, today })

const named = labelIncident({
  title: 'print-gw-1 fell',
  sections: [
    section(
      'what-happened',
      'print-gw-02 fell, as Project Heron did.\n\n![load of print-gw-3](https://x.example/a.png)',
    ),
    section('background', 'print-gw-04 was old. OPS-12 tells of it.', 'internal'),
  ],
  events: [event('e', '06:50', 'Ida Voss saw print-gw-5', { audience: 'customer' })],
})

describe('names and words', () => {
  it('[C27] are one row for each, what blocks first, with every place and who reads it', () => {
    expect(
      rowsOf(named).map(({ word, kind, open, inside, places }) => [
        word,
        kind,
        open,
        inside,
        places.map((one) => one.kind),
      ]),
    ).toEqual([
      ['project heron', 'forbidden', 'blocks', 0, ['text']],
      ['print-gw-*', 'host', 'warns', 1, ['title', 'text', 'picture', 'event']],
      ['ida voss', 'person', 'warns', 0, ['event']],
    ])
  })

  it('[C27] tell the sentence around each place and what could be said instead', () => {
    const [heron, gateway] = rowsOf(named)
    expect(heron?.places.map(({ said }) => said)).toEqual(['print-gw-02 fell, as Project Heron did.'])
    expect([heron?.proposal, gateway?.proposal]).toEqual(['', 'one of our servers'])
    expect(gateway?.spelled).toEqual(['print-gw-1', 'print-gw-02', 'print-gw-3', 'print-gw-5'])
  })

  it('[C27] stay in the list once decided, and open again when they come back', () => {
    const decision = (choice: 'replace' | 'internal' | 'allow', more = {}) => ({
      ...named,
      decisions: [{ key: 'word:print-gw-*', choice, at: at('12:00'), ...more }],
    })
    const gateway = (postmortem: Postmortem) => rowsOf(postmortem).find(({ word }) => word === 'print-gw-*')
    expect(gateway(decision('replace', { replacement: 'a gateway' }))).toMatchObject({
      open: null,
      proposal: 'a gateway',
    })
    expect(gateway(decision('allow'))?.open).toBe(null)
    expect(gateway(decision('internal'))?.open).toBe('blocks')
    const gone = { ...decision('internal'), title: 'It fell', sections: [], events: [] }
    expect(gateway(gone)).toMatchObject({ open: null, places: [] })
  })
})
