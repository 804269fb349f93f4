import { expect, it } from 'vitest'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { textOf } from '../../kit/exportLabels.ts'

it('[X29] the summary is five lines for each reader', async () => {
  expect((await textOf('customer', 'summary', /\.txt$/)).split('\n')).toEqual([
    'P2: Parcel labels printed late in the north region',
    'Impact 1 hour 36 minutes, 09:04 to 10:40 UTC; our status page showed 1 hour 25 minutes, 09:20 to 10:45 UTC.',
    'What was noticed: Labels came out up to 20 minutes late; where: North region.',
    'Data lost: no.',
    'Next: 1 of 2 steps done, first: Limits for every template.',
    '',
  ])
  const inside = await textOf('internal', 'summary', /\.txt$/)
  expect(inside.trimEnd().split('\n')).toHaveLength(5)
  expect(inside).toContain('SECRET a 90 MB template')
})

it('[X29] the summary says what is not known', async () => {
  const postmortem = emptyPostmortem('p', '2026-01-01T00:00:00Z', { internal: 'inside', customer: 'outside' })
  for (const audience of ['internal', 'customer'] as const) {
    const text = await textOf(audience, 'summary', /\.txt$/, { postmortem })
    expect(text.trimEnd().split('\n')).toHaveLength(5)
    expect(text).toContain('not known')
  }
})
