import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Served } from '../kit/served.ts'
import { chatScreens } from './chatScreens.ts'
import { importScreens } from './importScreens.ts'

interface Scene {
  readonly page: Page
  readonly served: Served
  /** Folder of the repository. */
  readonly root: string
}

export interface Screen {
  readonly name: string
  /** Gets there from the screen before it. */
  readonly show: (scene: Scene) => Promise<void>
  /** Puts back what a change of size closes. */
  readonly settle?: (page: Page, size: { readonly width: number }) => Promise<void>
  /** The page logs an error here, and that is what the screen shows. */
  readonly complains?: boolean
}

const rail = (page: Page) => page.getByRole('navigation', { name: 'Guide' })
const step = (name: string, label: string): Screen => ({
  name,
  show: async ({ page }) => {
    await rail(page).getByTitle(label, { exact: true }).click()
    await page.getByRole('main', { name: label, exact: true }).waitFor()
  },
})
const page = (name: string, label: string): Screen => ({
  name,
  show: async ({ page: shown }) => {
    await shown.locator('.nav-row', { hasText: label }).click()
    await shown.getByRole('main', { name: label, exact: true }).waitFor()
  },
})
const leaving = (name: string, label: string): Screen => ({
  name,
  show: ({ page }) => page.getByRole('list', { name: 'More that leaves' }).getByText(label).click(),
})
const view = (page: Page, name: 'Internal' | 'Customer') =>
  page.getByRole('group', { name: 'View for' }).getByText(name).click()

/** Every step and page, in an order in which each can be reached from the one before. */
export const screens: readonly Screen[] = [
  {
    name: 'first-run',
    show: async ({ page }) => {
      await rail(page).waitFor()
      await page.getByRole('complementary', { name: 'Five things, five minutes' }).waitFor()
    },
  },
  {
    name: 'overview',
    show: async ({ page }) => {
      await page.getByText("Don't show again").click()
    },
  },
  step('timeline', 'Timeline'),
  step('metrics', 'Metrics'),
  step('impact', 'Impact'),
  step('root-cause', 'Root cause'),
  step('actions', 'Action items'),
  step('lessons', 'Lessons'),
  step('export', 'Review & export'),
  {
    name: 'review',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Open the review' }).click()
      await page.getByRole('button', { name: 'Sign off' }).waitFor()
    },
  },
  {
    name: 'export-word-customer',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Close the review' }).click()
      await view(page, 'Customer')
      await page.getByRole('list', { name: 'Formats' }).getByText('Word document').click()
    },
  },
  leaving('export-letters', 'Letters and call sheets'),
  {
    name: 'export-compare',
    show: async ({ page }) => {
      await page.getByRole('list', { name: 'More that leaves' }).getByText('Compare with the page').click()
      await page.getByLabel('Text of the page').fill('Our commitment\nWe are sorry. Write to us about it.')
      await page.getByLabel('New text of the page').waitFor()
    },
  },
  leaving('export-left', 'What has left'),
  leaving('export-words', 'Names and words'),
  {
    name: 'customer-view',
    show: async ({ page }) => {
      await rail(page).getByTitle('Impact', { exact: true }).click()
      await page.getByText('You see what customers get.').waitFor()
    },
  },
  {
    name: 'checks',
    show: async ({ page }) => {
      await view(page, 'Internal')
      await rail(page).getByTitle('Root cause', { exact: true }).click()
      await page.getByRole('tab', { name: /^Checks/ }).click()
    },
    settle: async (page, { width }) => {
      if (width < 1280) await openPanel(page)
    },
  },
  {
    name: 'comments',
    show: async ({ page }) => {
      await rail(page).getByTitle('Overview', { exact: true }).click()
      await page.getByRole('tab', { name: /^Comments/ }).click()
      await page.getByRole('textbox', { name: 'Summary', exact: true }).click()
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('Control+Shift+ArrowRight')
      await page.keyboard.press('Control+Shift+ArrowRight')
      await page.keyboard.press('Control+Shift+m')
      await page.getByRole('form', { name: 'New comment' }).waitFor()
    },
    settle: async (page, { width }) => {
      if (width < 1280) await openPanel(page)
    },
  },
  {
    name: 'writing',
    show: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByRole('tab', { name: /^Checks/ }).click()
      await rail(page).getByTitle('Overview', { exact: true }).click()
      const text = page.getByRole('textbox', { name: 'What happened', exact: true })
      await text.scrollIntoViewIfNeeded()
      await text.click()
    },
  },
  {
    name: 'evidence-menu',
    show: async ({ page }) => {
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' It lasted @imp')
      await page.getByRole('listbox').waitFor()
    },
  },
  {
    name: 'strip-edge',
    show: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+z')
      await page.getByText('Undone: Write What happened').first().waitFor()
      // The undo takes the focus to its place a few frames later, which would close a form that was opened before.
      await page.waitForTimeout(500)
      await edge(page).click()
      await page.getByRole('dialog', { name: 'Impact end' }).waitFor()
    },
    settle: async (page) => {
      // Opened anew: a form stays where it was opened when the window gets narrower.
      await page.keyboard.press('Escape')
      await edge(page).click()
    },
  },
  {
    name: 'palette',
    show: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog', { name: 'Search or run a command' }).waitFor()
    },
  },
  {
    name: 'library',
    show: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Library/ }).click()
      await page.getByRole('main', { name: 'Library' }).waitFor()
    },
  },
  page('action-items', 'Action items'),
  page('trends', 'Trends'),
  {
    name: 'library-empty',
    show: async ({ page }) => {
      await page.getByRole('button', { name: /^Library/ }).click()
      await page.getByRole('group', { name: 'Which library' }).getByText('My own').click()
      await page.getByText('No postmortems yet.').waitFor()
    },
  },
  {
    name: 'trash',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Trash', exact: true }).click()
      await page.getByText('The trash is empty.').waitFor()
    },
  },
  {
    name: 'settings',
    show: async ({ page }) => {
      await page.keyboard.press('Control+,')
      await page.getByRole('main', { name: 'Settings' }).waitFor()
    },
  },
  {
    name: 'settings-house-rules',
    show: ({ page }) =>
      page
        .getByRole('heading', { name: 'Severities and due policy' })
        .evaluate((heading) => heading.parentElement?.scrollIntoView()),
  },
  {
    name: 'import-start',
    show: async ({ page }) => {
      await page.keyboard.press('Control+Shift+o')
      await page.getByText('Drop what the incident left behind.').waitFor()
    },
  },
  {
    name: 'import-asks',
    show: async ({ page, root }) => {
      const job = path.join(root, 'test/fixtures/main-job')
      const files = [`${job}/page-entry.txt`, `${job}/pass-rate.csv`]
      await page.getByLabel('Files to add').setInputFiles(files)
      await page.getByLabel('Files to add').setInputFiles({
        name: 'queue-depth.xlsx.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('<!doctype html>\n<html><body>Sign in to go on</body></html>\n'),
      })
      await page.getByText('Not read').waitFor()
      await page.getByRole('button', { name: /^UTC/ }).first().waitFor()
    },
  },
  {
    name: 'import',
    show: async ({ page }) => {
      await page.getByRole('button', { name: /^UTC/ }).first().click()
      await page.getByRole('button', { name: /^Take in 5 events/ }).waitFor()
    },
  },
  {
    name: 'import-done',
    show: async ({ page }) => {
      await page.getByRole('button', { name: /^Take in/ }).click()
      await page.getByText(/came in$/).waitFor()
    },
  },
  {
    name: 'own-timeline',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Go to the timeline' }).click()
      await page.getByRole('main', { name: 'Timeline' }).waitFor()
    },
  },
  step('own-overview', 'Overview'),
  step('own-metrics', 'Metrics'),
  step('own-actions', 'Action items'),
  ...importScreens,
  ...chatScreens,
  {
    name: 'link-used-up',
    complains: true,
    show: async ({ page, served }) => {
      await page.context().clearCookies()
      await page.goto('about:blank')
      await page.goto(served.url)
      await page.getByText('This link was used up.').waitFor()
    },
  },
  {
    name: 'server-gone',
    complains: true,
    show: async ({ page, served }) => {
      await page.goto('about:blank')
      await page.goto(await served.freshUrl())
      await rail(page).waitFor()
      await served.kill()
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill('A title that nothing takes')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').first().waitFor()
    },
  },
]

const edge = (page: Page) => page.getByRole('button', { name: /^Impact end/ }).first()

async function openPanel(page: Page): Promise<void> {
  const panel = page.getByRole('complementary', { name: 'Evidence and checks' })
  if (!(await panel.isVisible()))
    await page
      .getByRole('button', { name: /side panel/i })
      .first()
      .click()
}
