import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../core/checks/finding.ts'
import { rules } from '../../../core/checks/registry.ts'
import { findingsOf } from '../../kit/labelIncident.ts'
import { allExamples } from './examples/all.ts'

/** What a finding is about, as the labels name it. */
const about = ({ where, key }: Finding) => where.text ?? key.slice(key.lastIndexOf(':') + 1)

describe('labelled examples', () => {
  it('[C24] there are good and bad ones for every rule', () => {
    const kinds = allExamples.map(({ rule, examples }) => {
      const bad = examples.filter(({ finds, missed }) => finds.length > 0 && missed !== true)
      const good = examples.filter(({ finds }) => finds.length === 0)
      return { rule, good: good.length > 0, bad: bad.length > 0 }
    })
    expect(kinds.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort())
    expect(kinds.filter(({ good, bad }) => !(good && bad))).toEqual([])
  })

  describe.each(allExamples)('$rule', ({ rule, examples }) => {
    it.each(examples.map((example) => [example.says, example] as const))('[C24] in “%s”', (_, example) => {
      const found = findingsOf(rule, example.postmortem, example.options)
      expect(found.map(about)).toEqual(example.missed ? [] : example.finds)
    })
  })
})
