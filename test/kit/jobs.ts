import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const samples = path.resolve(root, process.env.FAULTLINE_SHARED ?? '../shared', 'samples/main-job')
const fixtures = path.join(root, 'test/fixtures/main-job')

/** An incident's evidence, and what a careful reader finds in it. */
export interface Job {
  readonly name: string
  /** False where the files are not on this computer. */
  readonly there: boolean
  readonly page: string
  readonly metrics: string
  /** Of the answer to the question for a zone; null when nothing is asked. */
  readonly zone: string | null
  readonly series: number
  /** As the page states the impact, as the app and as customers read it; and three samples later. */
  readonly duration: { readonly short: string; readonly long: string; readonly later: string }
  readonly pageDuration: string
  /** What customers read beside the title of each action. */
  readonly statuses: readonly string[]
}

/** One of our own words, whose metrics name no zone; and the real one, where it is. */
export const jobs: readonly Job[] = [
  {
    name: 'own words',
    there: true,
    page: path.join(fixtures, 'page-entry.txt'),
    metrics: path.join(fixtures, 'pass-rate.csv'),
    zone: 'UTC',
    series: 2,
    duration: { short: '1 h 48 min', long: '1 hour 48 minutes', later: '1 h 51 min' },
    pageDuration: '31 min',
    statuses: ['Completed', 'In progress, Q3 2026', 'In progress'],
  },
  {
    name: existsSync(samples) ? 'samples/main-job' : 'samples/main-job (FAULTLINE_SHARED is not there)',
    there: existsSync(samples),
    page: path.join(samples, 'status-page.txt'),
    metrics: path.join(samples, 'render-rate.csv'),
    zone: null,
    series: 3,
    duration: { short: '2 h 14 min', long: '2 hours 14 minutes', later: '2 h 17 min' },
    pageDuration: '36 min',
    statuses: ['Completed', 'In progress, Q1 2026', 'In progress'],
  },
]

if (!existsSync(samples))
  console.warn(
    `The real main job is left out: ${samples} is not there; set FAULTLINE_SHARED to the folder that holds samples/.`,
  )
