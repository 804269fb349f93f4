import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ActionEdit, editActions } from '../../../core/library/editAction.ts'
import { actionStatuses, actionTypes } from '../../../core/postmortem/action.ts'
import { bare, due, someAction } from './someLibrary.ts'

const by = { at: '2025-12-01T12:00:00Z', by: 'Rita' }
const edited = (edit: ActionEdit) =>
  editActions(
    { ...bare('p'), actions: [someAction('a', { team: 'Edge', doneWhen: 'It holds' }), someAction('b')] },
    new Map([['a', edit]]),
    by,
  )

it('[R17] an edit changes what it names, and its undo puts everything back', () => {
  const edit = fc.record(
    {
      owner: fc.constantFrom(null, 'Ito'),
      team: fc.constantFrom(null, 'Render'),
      type: fc.constantFrom(...actionTypes),
      status: fc.constantFrom(...actionStatuses),
      due: fc.constantFrom(null, due('2026-01-31')),
      reason: fc.constantFrom(null, 'Vendor did it'),
      doneWhen: fc.constantFrom(null, 'It holds'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(edit, (change) => {
      const before = { ...bare('p'), actions: [someAction('a', { team: 'Edge' }), someAction('b')] }
      const { postmortem, undo } = editActions(before, new Map([['a', change]]), by)
      expect(postmortem.actions[1]).toBe(before.actions[1])
      const back = editActions(postmortem, new Map(undo.map(({ id, edit: one }) => [id, one])), by).postmortem
      expect(back).toEqual(before)
    }),
  )
})

it('a new status is dated and signed; done has its day, what is reopened has none', () => {
  const done = edited({ status: 'done' }).postmortem.actions[0]
  expect(done?.history.at(-1)).toEqual({ at: by.at, status: 'done', by: 'Rita' })
  expect(done?.completed).toBe(by.at)
  expect(edited({ status: 'done', completed: '2025-11-28T00:00:00Z' }).postmortem.actions[0]?.completed).toBe(
    '2025-11-28T00:00:00Z',
  )
  const reopened = editActions({ ...bare('p'), actions: done ? [done] : [] }, new Map([['a', { status: 'open' }]]), by)
  expect(reopened.postmortem.actions[0]?.completed).toBeNull()
})

it('changes nothing when nothing is different, and takes a field away with null', () => {
  const same = edited({ team: 'Edge', status: 'open' })
  expect(same.undo).toEqual([])
  expect(edited({ team: null }).postmortem.actions[0]).not.toHaveProperty('team')
})
