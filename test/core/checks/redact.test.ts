import { describe, expect, it } from 'vitest'
import { redactForCustomers } from '../../../core/checks/redact.ts'
import { compose } from '../../../core/doc/compose.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { plainText } from '../../../core/markdown/plainText.ts'
import { emptyLibrary, type Library } from '../../../core/postmortem/library.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { shippedGuide } from '../../kit/guides.ts'
import { action, at, event, findingsOf, labelIncident, post, section, today } from '../../kit/labelIncident.ts'

const library = emptyLibrary('Labels')
const decided = (word: string, replacement: string, spelled: string[] = []): Postmortem['decisions'][number] => ({
  key: `word:${word}`,
  choice: 'replace',
  replacement,
  spelled,
  at: at('12:00'),
})
const gateway = decided('print-gw-*', 'a print gateway')
const redacted = (text: string, decisions = [gateway]) =>
  redactForCustomers(labelIncident({ sections: [section('what-happened', text)], decisions }), library).sections[0]
    ?.text

describe('words that were decided once', () => {
  it.each([
    ['print-gw-03 fell, then print-gw-3.', 'A print gateway fell, then a print gateway.'],
    ['We moved load from print-gw-03 to print-gw-12.', 'We moved load from a print gateway to a print gateway.'],
    ['The print-gw-03 fell.', 'The print gateway fell.'],
    ['It fell. print-gw-03 was old.', 'It fell. A print gateway was old.'],
    ['A **print-gw-03** fell, `print-gw-04` too.', 'A **print gateway** fell, `a print gateway` too.'],
    [
      '* print-gw-03\n* print-gw-04 :internal[on print-gw-05]',
      '* A print gateway\n* A print gateway :internal[on print-gw-05]',
    ],
    [
      '![load of print-gw-03](https://pictures.example/a.png)',
      '![load of a print gateway](https://pictures.example/a.png)',
    ],
    ['| a | b |\n| - | - |\n| print-gw-1 | x |', '| a | b |\n| - | - |\n| A print gateway | x |'],
    ['Fine.\n\n:::internal\nprint-gw-03 was old.\n:::', 'Fine.\n\n:::internal\nprint-gw-03 was old.\n:::'],
    ['nothing here', 'nothing here'],
  ])('[C22] in “%s”', (text, expected) => expect(redacted(text)).toBe(expected))

  it('[C22] take a link into the inside away and leave its words', () => {
    const host = decided('logs.corp', 'our logs')
    expect(redacted('See [the log](https://logs.corp/q?x=1) of it.', [host])).toBe('See the log of it.')
    expect(redacted('See https://logs.corp/q?x=1 for it.', [host])).not.toContain('logs.corp')
  })

  it('[C22] are known by how they stood, and no other word by their letters', () => {
    const ida = decided('ida', 'a colleague', ['Ida'])
    const known = labelIncident({
      decisions: [ida],
      sections: [section('what-happened', 'Ida saw it in Idaho, at ida@x.example.')],
    })
    expect(redactForCustomers(known, library).sections[0]?.text).toBe('A colleague saw it in Idaho, at ida@x.example.')
  })

  it('[C22] are the same in every place that customers read, and stay in what they don’t', () => {
    const base = labelIncident({ decisions: [gateway] })
    const everywhere: Postmortem = {
      ...base,
      title: 'print-gw-1 fell',
      sections: [section('what-happened', 'By print-gw-2.'), section('background', 'By print-gw-9.', 'internal')],
      events: [
        event('e', '06:50', 'print-gw-3 fell', { audience: 'customer' }),
        event('i', '06:51', 'print-gw-9 fell'),
        post('p', '06:59', 'investigating', 'print-gw-8 is looked at.'),
      ],
      actions: [
        action('a', 'Mend print-gw-4', { public: { note: 'Mend print-gw-5' } }),
        action('b', 'Move print-gw-9'),
      ],
      impact: { ...base.impact, services: ['print-gw-6'], where: { text: 'print-gw-7', audience: 'customer' } },
    }
    const after = redactForCustomers(everywhere, library)
    expect(
      JSON.stringify(after)
        .match(/print-gw-\d/g)
        ?.sort(),
    ).toEqual(['print-gw-8', 'print-gw-9', 'print-gw-9', 'print-gw-9'])
    expect(JSON.stringify(after).match(/a print gateway/gi)).toHaveLength(7 + 1)
    expect(redactForCustomers(labelIncident(), library)).toEqual(labelIncident())
  })

  it('[C22] hold for all postmortems of the library, and the postmortem’s own decision counts more', () => {
    const shared: Library = { ...library, words: [{ word: 'print-gw-*', choice: 'replace', replacement: 'a gateway' }] }
    const named = labelIncident({ sections: [section('what-happened', 'By print-gw-2.')] })
    expect(redactForCustomers(named, shared).sections[0]?.text).toBe('By a gateway.')
    expect(findingsOf('internal-words', named, { library: shared })).toEqual([])
    expect(redactForCustomers({ ...named, decisions: [gateway] }, shared).sections[0]?.text).toBe('By a print gateway.')
    const allowed = { ...shared, words: [{ word: 'print-gw-*', choice: 'allow' as const }] }
    expect(findingsOf('internal-words', named, { library: allowed })).toEqual([])
  })

  it('[C22] are gone from the customers’ document, and there for everyone inside', () => {
    const base = labelIncident({ decisions: [gateway], title: 'print-gw-1 fell' })
    const named = { ...base, sections: [section('what-happened', 'From print-gw-2 on.')] }
    const composed = (audience: 'internal' | 'customer') => {
      const guide = shippedGuide('customer-report')
      const facts = computeFacts(named, { today })
      return compose(named, { audience, guide, library, facts, data: new Map() })
    }
    const customer = composed('customer')
    expect(JSON.stringify({ ...customer, root: plainText(customer.root) })).not.toMatch(/print-gw-\d/)
    expect(customer.title).toBe('A print gateway fell')
    expect(plainText(customer.root)).toContain('From a print gateway on.')
    expect(plainText(composed('internal').root)).toContain('From print-gw-2 on.')
  })

  it('[C22] that a replacement can’t reach block the export, with their place', () => {
    const ida = decided('ida voss', 'a colleague', ['Ida Voss'])
    const torn = labelIncident({ decisions: [ida], sections: [section('what-happened', 'Ida **Voss** saw it.')] })
    expect(findingsOf('internal-words', torn)).toEqual([])
    const found = findingsOf('internal-words', torn, { audience: 'customer' })
    expect(found.map(({ key, blocks }) => [key, blocks])).toEqual([['word:ida voss', true]])
  })
})
