import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyRefresh, matchTracker } from '../../../core/import/actions/refresh.ts'
import { trackerStatus } from '../../../core/import/actions/trackerWords.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import type { Action } from '../../../core/postmortem/action.ts'
import { emptyPostmortem, type Postmortem, postmortemSchema } from '../../../core/postmortem/postmortem.ts'
import { fileAt, fixtures, platform } from './kit.ts'

const at = '2026-05-01T09:00:00Z'
const board = () => inspectFile(fileAt(path.join(fixtures, 'jira-csv/board.csv')), {}, platform)
const list = () => inspectFile(fileAt(path.join(fixtures, 'github-csv/list.csv')), {}, platform)

const action = (id: string, title: string, key: string | null, status: Action['status'] = 'open'): Action => ({
  id,
  title,
  owner: null,
  type: 'prevent',
  priority: 'medium',
  status,
  due: null,
  created: '2026-03-10T09:00:00Z',
  completed: null,
  history: [{ at: '2026-03-10T09:00:00Z', status }],
  factors: [],
  points: [],
  external: key === null ? [] : [{ tracker: key.includes('#') ? 'github' : 'jira', key }],
  labels: [],
  public: null,
  origins: [],
})

const mine = (...actions: Action[]): Postmortem => ({
  ...emptyPostmortem('0199a000-0000-7000-8000-000000000003', '2026-03-10T09:00:00Z', {
    internal: 'incident',
    customer: 'customer-report',
  }),
  actions,
})
const own = () =>
  mine(
    action('a', 'A clock for each gauge', 'HARB-17'),
    action('b', 'Page on silence', 'harb-18'),
    action('c', 'Second reader', 'HARB-19'),
    action('d', 'paint the Board!', null),
    action('e', 'Gone from the board', 'HARB-99'),
    action('f', 'Something else entirely', null),
  )

describe('a list from a tracker', () => {
  it('[I56] tells what it matches, changes, does not know, might be, and no longer holds', async () => {
    const report = matchTracker(own().actions, (await board()).parsed.actions)
    expect(report.matched.map(({ action: id, row }) => [id, row.external[0]?.key])).toEqual([
      ['a', 'HARB-17'],
      ['b', 'HARB-18'],
      ['c', 'HARB-19'],
    ])
    expect(report.changed.map(({ action: id, from, to }) => [id, from, to])).toEqual([
      ['a', 'open', 'in-progress'],
      ['b', 'open', 'done'],
      ['c', 'open', 'wont-do'],
    ])
    expect(report.proposed.map(({ action: id, row, reason }) => [id, row.external[0]?.key, reason])).toEqual([
      ['d', 'HARB-20', 'same title'],
    ])
    expect(report.unknown).toEqual([])
    expect(report.missing).toEqual(['e'])
  })

  it('[I56] changes status with its history and day, adds nothing, and says so', async () => {
    const { postmortem, added, warnings, refresh } = takeIn(own(), await board(), { at })
    expect(postmortemSchema.parse(postmortem)).toEqual(postmortem)
    expect(added.actions).toBe(0)
    expect(postmortem.actions.map(({ id, status, completed, due }) => [id, status, completed, due?.date])).toEqual([
      ['a', 'in-progress', null, '2026-04-30'],
      ['b', 'done', '2026-03-12T16:05:00Z', undefined],
      ['c', 'wont-do', '2026-03-13T08:00:00Z', undefined],
      ['d', 'open', null, undefined],
      ['e', 'open', null, undefined],
      ['f', 'open', null, undefined],
    ])
    expect(postmortem.actions[1]?.history.at(-1)).toEqual({ at, status: 'done', by: 'jira' })
    expect(postmortem.actions[2]?.reason).toBe("Jira issues, CSV: Won't Do")
    expect(warnings.map(({ message }) => message)).toContain('“Page when a gauge is silent, twice”: Open → Done.')
    expect(refresh?.changed).toHaveLength(3)
    const again = takeIn(postmortem, await board(), { at: '2026-05-02T09:00:00Z' })
    expect(again.postmortem).toEqual(postmortem)
  })

  it('[I56] a confirmed title gets the key, so that the next list finds it', async () => {
    const { actions: rows } = (await board()).parsed
    const before = own()
    const report = matchTracker(before.actions, rows)
    const after = applyRefresh(before, report, { at, accepted: report.proposed })
    expect(after.actions[3]?.external).toEqual([{ tracker: 'jira', key: 'HARB-20' }])
    expect(matchTracker(after.actions, rows).matched.map(({ action: id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(before).toEqual(own())
  })

  it('[I56] a short number is enough where it means one issue, and two rows that are alike propose nothing', async () => {
    const { actions: rows } = (await list()).parsed
    const report = matchTracker([action('a', 'Page on silence', '#44')], rows)
    expect(report.changed.map(({ to }) => to)).toEqual(['done'])
    expect(report.unknown.map(({ title }) => title)).toEqual(['Buy a second reader', 'Tell the pilots'])
    const twins = [...rows, ...rows].map((row, i) => ({ ...row, external: [{ tracker: 'github', key: `x#${i}` }] }))
    expect(matchTracker([action('b', 'Tell the pilots', null)], twins).proposed).toEqual([])
  })

  it.each([
    ['Done', '', '', '', 'done'],
    ['In Review', '', '', '', 'in-progress'],
    ['Selected for Development', 'To Do', '', '', 'open'],
    ['Closed', '', 'Duplicate', '', 'wont-do'],
    ['closed', '', 'not planned', '', 'wont-do'],
    ['Waiting', 'In Progress', '', '', 'in-progress'],
    ['Triage', '', '', '2026-03-13', 'wont-do'],
    ['Abgeschlossen', 'Done', '', '', 'done'],
  ])('[I56] %s (%s, %s, %s) is %s', (status, category, resolution, cancelled, expected) => {
    expect(trackerStatus(status, category, resolution, cancelled)).toBe(expected)
  })
})
