import type { Page } from 'playwright-core'
import { sixFiles } from '../kit/evidence.ts'
import type { Screen } from './screens.ts'

const card = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Six files over an open postmortem: the zone question, pairs, a clock that differs, and nothing of it in the end. */
export const importScreens: readonly Screen[] = [
  {
    name: 'import-six',
    show: async ({ page }) => {
      await page.keyboard.press('Control+Shift+o')
      const files = await sixFiles()
      await page
        .getByLabel('Files to add')
        .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })))
      await page.getByText('One answer for 2 files').waitFor()
      await page
        .getByText(/the drop starts/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'import-pairs',
    show: async ({ page }) => {
      await page.getByRole('button', { name: /^UTC/ }).first().click()
      await page.getByText(/^Impact window proposed/).waitFor()
      await page.getByRole('button', { name: 'Look at each' }).click()
    },
  },
  {
    name: 'import-clock',
    show: async ({ page }) => {
      const pager = card(page, 'pager.csv')
      await pager.getByRole('button', { name: 'Clock difference…' }).click()
      await pager.getByRole('button', { name: 'This clock runs 42 s ahead' }).click()
      await pager.getByText('Its clock runs 42 s ahead').waitFor()
      await pager.scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'import-cancelled',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Cancel', exact: true }).click()
      await page.getByRole('navigation', { name: 'Guide' }).waitFor()
    },
  },
]
