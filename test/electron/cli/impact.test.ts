import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { instantOf, msOf } from '../../../core/time/instant.ts'
import { makeSeries } from '../../core/metrics/makeSeries.ts'
import { faultline } from '../../kit/cli.ts'

const span = z.object({ start: z.string(), end: z.string() })
const windowShape = z.looseObject({
  ...span.shape,
  intervals: z.array(span),
  ratio: z.number(),
  direction: z.enum(['drop', 'rise', 'gap']),
  reason: z.string(),
})
const answerShape = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      series: z.array(z.object({ name: z.string(), windows: z.array(windowShape) })),
      error: z.string().nullable(),
    }),
  ),
  joint: z.array(z.looseObject({ ...span.shape, series: z.array(z.string()), reason: z.string() })),
})
const factsShape = z.object({ facts: z.array(z.looseObject({ name: z.string(), value: z.unknown() })) })

const minute = 60_000
const seconds = ({ start, end }: z.infer<typeof span>) => (msOf(end) - msOf(start)) / 1000

let folder: string
const run = (...args: string[]) => faultline(args, { cwd: folder, home: path.join(folder, 'home') })
const json = <T>(schema: z.ZodType<T>, ...args: string[]) => schema.parse(JSON.parse(run(...args, '--json').stdout))

function writeSeries(file: string, value: (i: number, noise: number) => number, seed: number) {
  const { t, v } = makeSeries(800, value, seed)
  const rows = Array.from(t, (at, i) => `${instantOf(at)},${v[i]?.toFixed(2)}`)
  writeFileSync(path.join(folder, file), `time,${path.basename(file, '.csv')}\n${rows.join('\n')}\n`)
}

const inDip = (i: number) => (i >= 300 && i < 340) || (i >= 370 && i < 420)

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-impact-'))
  writeSeries('sorted.csv', (i, noise) => (inDip(i) ? 40 : 100) + 2 * noise, 1)
  writeSeries('waiting.csv', (i, noise) => (i >= 303 && i < 430 ? 90 : 30) + noise, 2)
  writeSeries('calm.csv', (_, noise) => 10 + noise, 3)
  writeFileSync(path.join(folder, 'notes.csv'), 'colour,shape\nred,round\nblue,square\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('faultline impact', () => {
  it('[W16] answers for many files in one call, and for the readable ones when one is not', () => {
    const { code, stdout, stderr } = run('impact', '--json', 'sorted.csv', 'notes.csv', 'calm.csv')
    const { files } = answerShape.parse(JSON.parse(stdout))
    expect(code).toBe(1)
    expect(stderr).toContain('notes.csv')
    expect(files.map(({ file, error }) => [file, error === null])).toEqual([
      ['sorted.csv', true],
      ['notes.csv', false],
      ['calm.csv', true],
    ])
    expect(files[0]?.series[0]?.windows).toHaveLength(1)
    expect(files[2]?.series[0]?.windows).toEqual([])
    expect(run('impact', 'sorted.csv', '--series', 'nothing').stderr).toContain('sorted')
  })

  it('[W13] says what several series show together', () => {
    const { joint } = json(answerShape, 'impact', 'sorted.csv', 'waiting.csv', 'calm.csv')
    expect(joint).toHaveLength(1)
    expect(joint[0]?.series.toSorted()).toEqual(['sorted', 'waiting'])
    expect(joint[0]?.reason).toMatch(/^2 of 3 series show it: sorted fell first, waiting rose \d+ min later/)
    expect(run('impact', 'sorted.csv', 'waiting.csv').stdout).toMatch(/^Together: 2025-11-24T0\d:\d\d:00Z to/)
  })

  it('[W10] two dips become one window with two intervals, their sum and their hull among the facts', () => {
    const [found] = json(answerShape, 'impact', 'sorted.csv').files[0]?.series[0]?.windows ?? []
    expect(found?.intervals).toHaveLength(2)
    expect(run('new', 'D').code).toBe(0)
    expect(run('import', 'D', 'sorted.csv').code).toBe(0)
    expect(run('mark', 'D', '--accept', 'metric').code).toBe(0)
    const { facts } = json(factsShape, 'facts', 'D')
    const value = (name: string) => facts.find((fact) => fact.name === name)?.value
    const [first, second] = found?.intervals ?? []
    if (!found || !first || !second) throw new Error('no window with two intervals')
    expect(value('impact.duration')).toBe(seconds(first) + seconds(second))
    expect(value('impact.span')).toBe(seconds(found))
    expect(value('impact.intervals')).toBe(2)
    expect(value('impact.start')).toBe(found.start)
    expect(Math.abs(seconds(first) - 39 * 60)).toBeLessThanOrEqual(120)
    expect(Math.abs(seconds(second) - 49 * 60)).toBeLessThanOrEqual(120)
  }, 90_000)
})

const root = fileURLToPath(new URL('../../..', import.meta.url))
const renderRate = path.resolve(root, process.env.FAULTLINE_SHARED ?? '../shared', 'samples/main-job/render-rate.csv')
const there = existsSync(renderRate)
if (!there) console.warn(`Not run: ${renderRate} is not there. Set FAULTLINE_SHARED to the folder that holds samples/.`)

it.skipIf(!there)(
  '[W6] the command line reads the main job as 08:08 to 10:22 at about half, on three series alike',
  () => {
    const { files, joint } = json(answerShape, 'impact', renderRate)
    const near = (at: string | undefined, wanted: string) => Math.abs(msOf(at ?? wanted) - msOf(wanted)) <= 3 * minute
    const [main] = files[0]?.series[0]?.windows ?? []
    expect(main).toMatchObject({ direction: 'drop' })
    for (const window of [main, joint[0]]) {
      expect(near(window?.start, '2025-11-24T08:08:00Z'), window?.start).toBe(true)
      expect(near(window?.end, '2025-11-24T10:22:00Z'), window?.end).toBe(true)
    }
    expect(main?.ratio).toBeGreaterThanOrEqual(0.46)
    expect(main?.ratio).toBeLessThanOrEqual(0.56)
  },
)
