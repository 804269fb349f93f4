import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Action } from '../../../core/postmortem/action.ts'
import { ImportPage } from '../../../renderer/features/import/ImportPage.tsx'
import { draft } from '../../kit/openStore.ts'
import { renderApp } from '../../kit/renderApp.tsx'

afterEach(cleanup)

const csv = (name: string, ...rows: string[]) => new File([['time,message', ...rows, ''].join('\n')], name)
const at = (clock: string, text: string) => `2025-11-24T${clock}Z,${text}`
const pager = (ahead: number) => {
  const clock = (minute: number) => `08:${String(minute).padStart(2, '0')}:${String(ahead).padStart(2, '0')}`
  return csv(
    'pager.csv',
    at(clock(11), 'Triggered #4312: label queue stuck'),
    at(clock(13), 'Acknowledged #4312 by Ana'),
    at(clock(40), 'Resolved #4312'),
  )
}
const notes = csv(
  'notes.csv',
  at('08:11:00', 'Pager: triggered #4312'),
  at('08:13:00', 'Pager: acknowledged #4312 by Ana'),
  at('08:40:00', 'Pager: resolved #4312'),
  at('08:50:00', 'Scaled the workers to 40'),
)
const take = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Take in/ })

const action = (id: string, title: string, key: string | null): Action => ({
  id,
  title,
  owner: null,
  type: 'prevent',
  priority: 'medium',
  status: 'open',
  due: null,
  created: '2025-11-24T12:00:00Z',
  completed: null,
  history: [],
  factors: [],
  points: [],
  external: key === null ? [] : [{ tracker: 'jira', key }],
  labels: [],
  public: null,
  origins: [],
})

async function page(change: object = {}) {
  const opened = await renderApp(<ImportPage takeKeys={null} />, {
    postmortems: { own: { labels: { ...draft('Late labels'), ...change } } },
  })
  await opened.get().open('own', 'labels')
  return opened
}

describe('the same event in two files', () => {
  it('is merged in bulk by shared numbers, and taken back before anything happened', async () => {
    const { user, get } = await page()
    get().addFiles([pager(4), notes])
    await screen.findByText(/3 pairs share a number or a link/)
    await user.click(screen.getByRole('button', { name: 'Merge 3' }))
    await screen.findByText(/3 pairs will be merged/)
    await user.click(screen.getByRole('button', { name: 'Change' }))
    await user.click(screen.getByRole('button', { name: 'Merge 3' }))
    await user.click(take())
    await screen.findByText(/3 pairs became one event/)
    expect(get().postmortem?.events.map(({ origins }) => origins.length)).toEqual([2, 2, 2, 1])
  })

  it('is looked at pair by pair with M, D and N, and left alone stays two', async () => {
    const { user, get } = await page()
    get().addFiles([pager(4), notes])
    await user.click(await screen.findByRole('button', { name: 'Look at each' }))
    screen.getByRole('button', { name: /^Merge, keep both sources/ }).focus()
    await user.keyboard('n')
    await screen.findByText(/2 of 3: these look like one event/)
    await user.keyboard('d')
    await user.keyboard('m')
    await screen.findByText(/1 pair will be merged/)
    expect([...get().same.values()].sort()).toEqual(['differ', 'merge'])
    await user.click(take())
    await screen.findByText(/1 pair became one event/)
    expect(get().postmortem?.events).toHaveLength(6)
    expect(get().postmortem?.decisions).toHaveLength(1)
  })
})

describe('the clock of a file', () => {
  it('that several events show to be ahead is proposed, and set by one press or by a number', async () => {
    const { user, get } = await page()
    get().addFiles([pager(42), notes])
    await screen.findByText(/3 events stand 42 s later than in notes\.csv/)
    const [open] = screen.getAllByRole('button', { name: 'Clock difference…' })
    if (open) await user.click(open)
    await user.click(await screen.findByRole('button', { name: 'This clock runs 42 s ahead' }))
    await screen.findByText(/Its clock runs 42 s ahead: its events stand that much earlier/)
    const field = screen.getByLabelText('Seconds it runs ahead')
    await user.clear(field)
    await user.type(field, '1 min 5 s{Enter}')
    await screen.findByText(/Its clock runs 1 min 5 s ahead/)
    expect(get().cards[0]?.choices?.ahead).toBe(65)
  })

  it('is shown by choosing one moment in both lists', async () => {
    const { user, get } = await page()
    get().addFiles([pager(42), notes])
    const [open] = await screen.findAllByRole('button', { name: 'Clock difference…' })
    if (open) await user.click(open)
    const own = await screen.findByRole('group', { name: 'Events of pager.csv' })
    const other = screen.getByRole('group', { name: 'Events of notes.csv' })
    await user.click(within(own).getByText(/^Triggered/))
    await user.click(within(other).getByText(/triggered/))
    await screen.findByText('pager.csv is 42 s ahead: 08:11:42 becomes 08:11:00.')
    await user.click(screen.getByRole('button', { name: 'They are one moment' }))
    expect(get().cards[0]?.choices?.ahead).toBe(42)
  })
})

describe('a file that was taken in before', () => {
  const first = csv('log.csv', at('05:50:00', 'copy started'), at('05:52:00', 'disk filled up'))
  const second = csv(
    'log.csv',
    at('05:50:00', 'copy started'),
    at('05:52:00', 'disk /var filled up'),
    at('05:58:00', 'copy went on'),
  )

  it('shows what is new, changed and gone, each line to be taken or not', async () => {
    const { user, get } = await page()
    get().addFiles([first])
    await waitFor(() => expect(take().disabled).toBe(false))
    await user.click(take())
    await screen.findByText(/came in/)
    get().addFiles([second])
    await screen.findByText(/: 1 line is new, 1 changed, none is gone\./)
    expect(take().textContent).toBe('Take in 1 event, 1 change')
    await user.click(screen.getByRole('button', { name: 'Look first' }))
    expect(screen.getByText('/var').tagName).toBe('INS')
    await user.click(screen.getByRole('checkbox', { name: /copy went on/ }))
    await user.click(screen.getByRole('button', { name: 'Take 1' }))
    await user.click(take())
    await screen.findByText('1 thing changed')
    expect(get().postmortem?.events.map(({ text }) => text)).toEqual(['copy started', 'disk /var filled up'])
    get().addFiles([second])
    await screen.findByText(/nothing in it is new\. 1 line that you left out stays out\./)
    await user.click(screen.getByRole('button', { name: 'Bring back' }))
    await screen.findByText(/1 line that you left out comes back\./)
    await user.click(take())
    await screen.findByText('1 event came in')
  })
})

describe('a tracker’s list', () => {
  it('shows what would change, and title matches wait for a yes', async () => {
    const actions = [action('a', 'Scale before the peak', 'LAB-1'), action('b', 'Alert on queue depth', null)]
    const { user, get } = await page({ actions })
    const rows = [
      'Issue key,Summary,Status',
      'LAB-1,Scale before the peak,Done',
      'LAB-2,Alert on queue depth,In Progress',
      'LAB-9,Buy a boat,To Do',
    ]
    get().addFiles([new File([`${rows.join('\n')}\n`], 'jira.csv')])
    await screen.findByText(/3 issues: 0 match and agree, 1 has changed, 1 may match by title, 1 unknown/)
    expect(screen.getByText(/Open → Done/)).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: /Alert on queue depth/ }))
    await user.click(take())
    await screen.findByText('2 things changed')
    expect(get().postmortem?.actions.map(({ status }) => status)).toEqual(['done', 'in-progress'])
    expect(get().postmortem?.actions[1]?.external).toMatchObject([{ key: 'LAB-2' }])
    get().undo()
    expect(get().postmortem?.actions).toEqual(actions)
  })
})

describe('a metric before it is taken in', () => {
  const rates = (dip: number) => [
    'Time,labels / min',
    ...Array.from(
      { length: 180 },
      (_, n) => `2025-11-24T${clock(7 * 60 + n)}:00Z,${n >= 70 && n < 110 ? dip : 100 + (n % 5)}`,
    ),
  ]
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

  it('says its points, gaps, rhythm and the window that it proposes', async () => {
    const { get } = await page()
    const rows = rates(40).filter((_, n) => n !== 30)
    get().addFiles([new File([`${rows.join('\n')}\n`], 'rates.csv')])
    await screen.findByText('1 series, 179 points, 1 gap')
    expect(screen.getByText(/a point every 1 min/)).toBeTruthy()
    await screen.findByText(/^Impact window proposed: 08:1\d – 0\d:\d\d UTC, down to \d\d % of baseline\.$/)
  })

  it('tells of each zone where the drop would lie', async () => {
    const { get } = await page()
    const local = rates(40).map((row) => row.replace('T', ' ').replace('Z,', ','))
    const alerts = csv('alerts.csv', at('08:12:00', 'Pager: triggered #4312'))
    get().addFiles([new File([`${local.join('\n')}\n`], 'rates.csv'), alerts])
    await screen.findByRole('button', {
      name: /^UTC.*: the drop starts \d min before the first event of all other data/,
    })
    expect(screen.getByRole('button', { name: /^Berlin.*: the drop starts 1 h \d min before/ })).toBeTruthy()
  })
})
