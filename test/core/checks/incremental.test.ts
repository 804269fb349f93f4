import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { CheckContext, Finding } from '../../../core/checks/finding.ts'
import { runChecks } from '../../../core/checks/registry.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { shippedGuide } from '../../kit/guides.ts'
import { action, event, labelIncident, section, today } from '../../kit/labelIncident.ts'

const guide = shippedGuide('customer-report')
const library = emptyLibrary('Labels')
const contextOf = (postmortem: Postmortem): CheckContext => ({
  postmortem,
  facts: computeFacts(postmortem, { today }),
  library,
  guide,
  today,
})
const told = (findings: readonly Finding[]) =>
  findings.map(({ fixes, ...rest }) => ({ ...rest, fixes: fixes.map(({ title }) => title) }))

/** Sentences of every sort, so that an edit makes and unmakes findings. */
const sentences = [
  'The outage lasted 40 minutes.',
  'print-gw-03 fell, then print-gw-04.',
  'Some users saw an error page.',
  'It ended at 07:45 UTC.',
  'The LPS (label print store) was slow.',
  'The LPS was slow.',
  'Ida Voss forgot to renew it.',
  ':::internal\nprint-gw-09 fell.\n:::',
  ':::internal\nnever closed',
  ':::',
  '> We think it is over.',
  '* one 5xx\n* two, for [1 h](fact:impact.duration)',
  '[1]: https://logs.corp/x',
  'See [it][1] ?? Ida',
  'Benches print.',
]
const blocks = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 40 })
const edit = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), at: fc.nat(39), words: fc.constantFrom(...sentences) }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(39), words: fc.constant('') }),
  fc.record({ kind: fc.constant('audience' as const), at: fc.nat(1), words: fc.constant('') }),
  fc.record({ kind: fc.constant('event' as const), at: fc.nat(59), words: fc.constantFrom(...sentences) }),
  fc.record({ kind: fc.constant('action' as const), at: fc.nat(9), words: fc.constantFrom(...sentences) }),
)

function edited(postmortem: Postmortem, { kind, at, words }: { kind: string; at: number; words: string }): Postmortem {
  if (kind === 'event') {
    const clock = `07:${String(at).padStart(2, '0')}`
    const added = event(`e${postmortem.events.length}`, clock, words, { audience: 'customer' })
    return { ...postmortem, events: [...postmortem.events, added] }
  }
  if (kind === 'action') return { ...postmortem, actions: [...postmortem.actions, action(`a-${at}-${words}`, words)] }
  const sections = postmortem.sections.map((one, index) => {
    if (kind === 'audience')
      return index === at
        ? { ...one, audience: one.audience === 'customer' ? ('internal' as const) : ('customer' as const) }
        : one
    if (index > 0) return one
    const parts = one.text.split('\n\n')
    return { ...one, text: parts.toSpliced(at % parts.length, 1, ...(kind === 'drop' ? [] : [words])).join('\n\n') }
  })
  return { ...postmortem, sections }
}

it('[C26] after any edits the findings are those of a first run', async () => {
  await fc.assert(
    fc.asyncProperty(blocks, fc.array(edit, { minLength: 1, maxLength: 6 }), async (start, edits) => {
      let postmortem = labelIncident({
        sections: [section('what-happened', start.join('\n\n')), section('summary', start.slice(0, 3).join('\n\n'))],
      })
      for (const one of edits) {
        runChecks(contextOf(postmortem))
        postmortem = edited(postmortem, one)
      }
      const after = told(runChecks(contextOf(postmortem)))
      vi.resetModules()
      const fresh = await import('../../../core/checks/registry.ts')
      expect(after).toEqual(told(fresh.runChecks(contextOf(structuredClone(postmortem)))))
    }),
    { numRuns: 25 },
  )
}, 60_000)
