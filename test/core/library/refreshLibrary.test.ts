import { expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { digest } from '../../../core/library/digest.ts'
import { editActions } from '../../../core/library/editAction.ts'
import { type Refresh, refreshLibrary } from '../../../core/library/refreshLibrary.ts'
import type { Action } from '../../../core/postmortem/action.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { bare, someAction } from './someLibrary.ts'

const platform = nodePlatform()
const asOf = '2026-04-10'

async function rowsIn(csv: string): Promise<readonly Action[]> {
  const bytes = platform.encodeText(csv)
  const file = {
    name: 'issues.csv',
    size: bytes.length,
    async *chunks() {
      yield bytes
    },
  }
  return (await inspectFile(file, { assumedZone: 'UTC' }, platform)).parsed.actions
}

function apply(postmortems: readonly Postmortem[], { changed, proposed }: Refresh): Postmortem[] {
  return postmortems.map((postmortem) => {
    const own = [...changed, ...proposed].filter(({ folder }) => folder === postmortem.id)
    return editActions(postmortem, new Map(own.map(({ id, edit }) => [id, edit])), { at: `${asOf}T12:00:00Z` })
      .postmortem
  })
}
const digests = (postmortems: readonly Postmortem[]) => postmortems.map((one) => digest(one.id, one))

it('[R29] a tracker’s list of 500 issues is told apart into same, changed, by title, unknown and missing', async () => {
  const key = (number: number) => [{ tracker: 'jira', key: `OPS-${number}` }]
  // 0–199 agree, 200–399 were closed meanwhile, 400–449 have no key yet, 450–499 are nobody's; OPS-900 is not in the list.
  const actions = Array.from({ length: 450 }, (_, number) =>
    someAction(`a${number}`, {
      title: `Thing number ${number}`,
      external: number < 400 ? key(number) : [],
      status: 'in-progress',
    }),
  )
  const postmortems = [0, 1, 2].map((third) => ({
    ...bare(`p${third}`),
    title: `Incident ${third}`,
    actions: [
      ...actions.slice(third * 150, third * 150 + 150),
      ...(third === 2 ? [someAction('gone', { external: key(900) })] : []),
    ],
  }))
  const lines = Array.from({ length: 500 }, (_, number) => {
    const title = number < 450 ? `Thing number ${number}` : `Nobody asked for ${number}`
    const closed = number >= 200 && number < 400
    return `OPS-${number},${title},${closed ? 'Done' : 'In Progress'},ada`
  })
  const rows = await rowsIn(`Issue key,Summary,Status,Assignee\n${lines.join('\n')}\n`)
  const report = refreshLibrary(digests(postmortems), rows, asOf)
  expect([
    report.same,
    report.changed.length,
    report.proposed.length,
    report.unknown.length,
    report.missing.length,
  ]).toEqual([200, 200, 50, 50, 1])
  expect(
    report.changed.every(({ from, to, id }) => from === 'in-progress' && to === 'done' && Number(id.slice(1)) >= 200),
  ).toBe(true)
  expect(report.proposed.every(({ id, key: own }) => own === `jira OPS-${id.slice(1)}`)).toBe(true)
  expect(report.missing[0]).toMatchObject({ folder: 'p2', id: 'gone', key: 'OPS-900' })

  const after = apply(postmortems, report)
  expect(after.flatMap((one) => one.actions).filter(({ status }) => status === 'done')).toHaveLength(200)
  expect(after[1]?.actions[60]).toMatchObject({ id: 'a210', completed: '2026-04-10T00:00:00Z' })
  const again = refreshLibrary(digests(after), rows, asOf)
  expect([again.same, again.changed.length, again.proposed.length, again.unknown.length]).toEqual([450, 0, 0, 50])
})
