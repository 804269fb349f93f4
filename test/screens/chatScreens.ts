import { zipOf } from '../kit/zipOf.ts'
import type { Screen } from './screens.ts'

/** 2026-02-17T13:00:00Z, when the rooms of the other evidence could not be searched. */
const start = 1_771_333_200
const names = ['Sigrid', 'Bo', 'Nour', 'Ines']
const said = (second: number, who: number, text: string, more: object = {}) => ({
  type: 'message',
  user: `U${who}`,
  text,
  ts: `${start + second}.000100`,
  ...more,
})

const told = [
  said(60, 0, 'room searches fail for me, anybody else?', { reactions: [{ name: 'eyes', count: 4, users: [] }] }),
  { ...said(75, 9, '[FIRING] room-search p95 above 8 s'), user: undefined, bot_id: 'B1', username: 'Alertmanager' },
  said(130, 1, 'paging the search team'),
  said(200, 2, 'declaring SEV2, I take the incident'),
  said(260, 3, 'kubectl rollout history deploy/room-search'),
  said(300, 3, 'the release of 12:40 changed the index settings'),
  said(420, 3, 'rolled back room-search to 118'),
  said(460, 1, 'you can look yourself: postgres://reader:tulip-meadow@rooms/db'),
  said(900, 0, 'p95 is back under 1 s'),
]
const chatter = [
  'hm',
  'I see it too',
  'only with dates in March',
  'and only in the app',
  'web is fine',
  'no, web too',
].map((text, i) => said(600 + i * 9, 0, text))
const small = Array.from({ length: 40 }, (_, i) =>
  said(1000 + i * 70, i % 4, `still looking at node ${i}, nothing new`),
)
const other = Array.from({ length: 90 }, (_, i) => said(i * 7000 - 300_000, i % 4, `tea at ${i % 12}?`))

const workspace = {
  'users.json': JSON.stringify(names.map((name, i) => ({ id: `U${i}`, name, profile: {} }))),
  'channels.json': JSON.stringify([
    { id: 'C1', name: 'inc-room-search' },
    { id: 'C2', name: 'kitchen' },
  ]),
  'groups.json': JSON.stringify([{ id: 'G1', name: 'search-team' }]),
  'inc-room-search/2026-02-17.json': JSON.stringify([...told, ...chatter, ...small]),
  'kitchen/2026-02-17.json': JSON.stringify(other),
  'search-team/2026-02-17.json': JSON.stringify(other.slice(0, 30)),
}

/** A chat export beside an incident that is known already: its card, what is kept of it, which messages are events. */
export const chatScreens: readonly Screen[] = [
  {
    name: 'chat-card',
    show: async ({ page }) => {
      const cancel = page.getByRole('button', { name: 'Cancel', exact: true })
      if (await cancel.isVisible()) await cancel.click()
      await page.keyboard.press('Control+Shift+o')
      await page.getByText('Drop what the incident left behind.').waitFor()
      const buffer = Buffer.from(await zipOf(workspace))
      await page
        .getByLabel('Files to add')
        .setInputFiles({ name: 'workspace.zip', mimeType: 'application/zip', buffer })
      await page.getByRole('button', { name: '#inc-room-search' }).click()
      await page.getByText(/^Only #inc-room-search/).waitFor()
    },
  },
  {
    name: 'chat-slice',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Keep more…' }).click()
      await page.getByRole('listbox', { name: 'Channels' }).waitFor()
    },
  },
  {
    name: 'chat-suggested',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Back' }).click()
      await page.getByRole('button', { name: 'Choose messages…' }).click()
      await page.getByRole('listbox', { name: 'Messages' }).waitFor()
    },
  },
  {
    name: 'chat-all',
    show: async ({ page }) => {
      await page.getByText(/^All [\d,]+$/).click()
      await page.getByRole('listbox', { name: 'Messages' }).focus()
      for (const key of ['j', 'j', 'j', 'j']) await page.keyboard.press(key)
    },
  },
  {
    name: 'chat-not-taken',
    show: async ({ page }) => {
      await page.keyboard.press('Control+Enter')
      await page.getByRole('button', { name: /^Take in/ }).click()
      await page.getByText(/came in$/).waitFor()
      await page.getByRole('button', { name: 'Go to the timeline' }).click()
      await page.getByRole('button', { name: /messages not taken$/ }).click()
      await page.getByRole('listbox', { name: 'Messages' }).waitFor()
    },
  },
]
