import { describe, expect, it } from 'vitest'
import { digest } from '../../../core/library/digest.ts'
import { followUpText } from '../../../core/library/followUp.ts'
import { ledgerOf } from '../../../core/library/ledger.ts'
import { outOfDate, pageSays } from '../../../core/library/pageSays.ts'
import type { Action } from '../../../core/postmortem/action.ts'
import { bare, due, someAction } from './someLibrary.ts'

const asOf = '2026-04-10'
const rowsOf = (...actions: Action[]) =>
  ledgerOf([digest('one', { ...bare('one'), title: 'Render stall', actions })], { asOf, nameOf: (name) => name })
const promised = (id: string, note: string, change: Partial<Action> = {}) =>
  someAction(id, { public: { note, promised: { date: '2026-03-31', text: 'Q1 2026' } }, ...change })
const done = { status: 'done' as const, completed: '2026-03-12T10:00:00Z' }

describe('what customers were promised', () => {
  it('[R27] a note that names another state than the action’s is told, and so is a date that passed', () => {
    const rows = rowsOf(
      promised('a', 'In progress, Q1 2026', done),
      promised('b', 'Node limits are in place.', done),
      promised('c', 'Node limits are in place.'),
      promised('d', 'We will add a limit.'),
      promised('e', 'A limit for each node', { status: 'wont-do' }),
      someAction('f'),
    )
    expect(rows.map((row) => outOfDate(row, asOf))).toEqual([
      'The page says “in progress”. This action was done on 2026-03-12.',
      null,
      'The page says it is done. It is not.',
      'It was promised for Q1 2026; on 2026-04-10 it is still open.',
      'This action was dropped; customers were told of it.',
      null,
    ])
    expect(['Work is under way', 'It will be done', 'Completed', 'A limit'].map(pageSays)).toEqual([
      'in-progress',
      'open',
      'done',
      null,
    ])
  })

  it('[R28] the follow-up post holds public notes, states and dates, and nothing internal', () => {
    const text = followUpText(
      rowsOf(
        promised('a', 'A limit for each node', { ...done, owner: 'Mira Ito', description: 'secret', team: 'Edge' }),
        promised('b', 'A warning ahead', { status: 'in-progress', reason: 'internal reason' }),
        someAction('c', { title: 'Never public' }),
      ),
      asOf,
    )
    expect(text).toBe(
      'Update 10 Apr 2026: what we said we would do after this incident, and where it stands.\n\n' +
        '- **Done** on 12 Mar 2026: A limit for each node\n- **In progress**, Q1 2026: A warning ahead\n',
    )
    expect(text).not.toMatch(/Ito|Edge|secret|internal|Never/)
  })

  it('a promise without a date is open and never late', () => {
    expect(rowsOf(someAction('a', { public: { note: 'Planned' }, due: due('2026-01-01') }))[0]?.promise).toBe('open')
  })
})
