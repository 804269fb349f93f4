import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readPostmortem } from '../../../core/postmortem/bytes.ts'
import { faultline } from '../../kit/cli.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const samples = path.resolve(root, process.env.FAULTLINE_SHARED ?? '../shared', 'samples/main-job')
const there = existsSync(samples)
if (!there)
  console.warn(
    `The main job is left out: ${samples} is not there; set FAULTLINE_SHARED to the folder that holds samples/.`,
  )

const factsShape = z.object({
  facts: z.array(z.looseObject({ name: z.string(), value: z.unknown(), status: z.string() })),
})
const findingsShape = z.object({
  findings: z.array(
    z.looseObject({
      rule: z.string(),
      severity: z.string(),
      message: z.string(),
      where: z.looseObject({ source: z.object({ file: z.string(), line: z.number().nullable() }).optional() }),
    }),
  ),
})

describe.skipIf(!there)(`the main job from the command line${there ? '' : ' (FAULTLINE_SHARED is not there)'}`, () => {
  let folder: string
  const run = (...args: string[]) => faultline(args, { cwd: folder, home: path.join(folder, 'home') })
  const json = <T>(schema: z.ZodType<T>, ...args: string[]) => schema.parse(JSON.parse(run(...args, '--json').stdout))
  const document = () => readPostmortem('D', readFileSync(path.join(folder, 'D/postmortem.json'), 'utf8'))

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'faultline-cli-'))
    expect(run('new', 'D', '--guide', 'customer-report').code).toBe(0)
    const taken = run(
      'import',
      'D',
      path.join(samples, 'status-page.txt'),
      path.join(samples, 'render-rate.csv'),
      '--json',
    )
    expect(JSON.parse(taken.stdout)).toMatchObject({
      added: { events: 5, series: 3, accounts: 0, actions: 3 },
      duplicates: 0,
    })
    expect(run('mark', 'D', '--accept', 'stated').code).toBe(0)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('[L1] takes in five updates, four sections, three actions and three series', () => {
    const { events, sections, actions, series } = document()
    expect(events.map(({ at }) => at)).toEqual([
      '2025-11-24T08:15:00Z',
      '2025-11-24T08:38:00Z',
      '2025-11-24T08:45:00Z',
      '2025-11-24T08:51:00Z',
      '2025-12-11T16:12:00Z',
    ])
    for (const id of ['what-happened', 'customer-impact', 'root-cause', 'resolution']) {
      const text = sections.find((section) => section.id === id)?.text ?? ''
      expect(text.length, id).toBeGreaterThan(80)
      expect(text, id).not.toContain('\\')
    }
    expect(actions.map(({ status, due, points }) => [status, due?.text ?? null, points.length])).toEqual([
      ['done', null, 2],
      ['in-progress', 'Q1 2026', 2],
      ['in-progress', null, 2],
    ])
    expect(series.map(({ points, gaps }) => points + gaps)).toEqual([540, 540, 540])
  })

  it('[L1] tells the stated impact and what the page says', () => {
    const { facts } = json(factsShape, 'facts', 'D')
    const value = (name: string) => facts.find((fact) => fact.name === name)?.value
    expect([value('impact.duration'), value('statusPage.duration')]).toEqual([8040, 2160])
  })

  it('[L1] finds both contradictions, the actions without owner, and the stray escape with its line', () => {
    const { stdout, code } = run('check', 'D', '--json')
    expect(code).toBe(1)
    const { findings } = findingsShape.parse(JSON.parse(stdout))
    const of = (rule: string) => findings.filter((finding) => finding.rule === rule)
    expect(of('duration-disagree')[0]?.message).toMatch(/36 min.*2 h 14 min/)
    expect(of('resolved-before-impact-end')[0]?.message).toMatch(/08:51.*10:22/)
    expect(of('action-no-owner')).toHaveLength(2)
    expect(of('stray-escape').map(({ where }) => where.source)).toEqual([{ file: 'status-page.txt', line: 15 }])
  })

  it('[L5] writes the customer documents twice the same, and leaves the postmortem alone', () => {
    const before = readdirSync(path.join(folder, 'D'), { recursive: true })
    const bytes = readFileSync(path.join(folder, 'D/postmortem.json'))
    const to = ['export', 'D', '--to', 'md,docx,status:statuspage', '--audience', 'customer', '--out']
    const [one, two] = [run(...to, 'O', '--json'), run(...to, 'P', '--json')]
    expect([one.code, two.code]).toEqual([0, 0])
    const names = readdirSync(path.join(folder, 'O'))
    expect(
      names.some((name) => name.endsWith('-customer.md')) && names.some((name) => name.endsWith('-customer.docx')),
    ).toBe(true)
    expect(names.filter((name) => /-status-statuspage-\d/.test(name)).length).toBeGreaterThanOrEqual(5)
    expect(readdirSync(path.join(folder, 'P'))).toEqual(names)
    for (const name of names)
      expect(readFileSync(path.join(folder, 'O', name)).equals(readFileSync(path.join(folder, 'P', name))), name).toBe(
        true,
      )
    expect(readdirSync(path.join(folder, 'D'), { recursive: true })).toEqual(before)
    expect(readFileSync(path.join(folder, 'D/postmortem.json')).equals(bytes)).toBe(true)
  })

  it('[L6] a second import adds nothing', () => {
    const again = run(
      'import',
      'D',
      path.join(samples, 'status-page.txt'),
      path.join(samples, 'render-rate.csv'),
      '--json',
    )
    expect(JSON.parse(again.stdout)).toMatchObject({ added: { events: 0, series: 0, accounts: 0, actions: 0 } })
    expect(document().events).toHaveLength(5)
  })

  it('accepts the window that the metric shows', () => {
    const { stdout } = run('mark', 'D', '--accept', 'metric', '--json')
    const { marks } = z
      .object({ marks: z.array(z.looseObject({ name: z.string(), at: z.string() })) })
      .parse(JSON.parse(stdout))
    const at = (name: string) => marks.find((mark) => mark.name === name)?.at ?? ''
    expect(Math.abs(Date.parse(at('impactStart')) - Date.parse('2025-11-24T08:08:00Z'))).toBeLessThanOrEqual(600_000)
    expect(Math.abs(Date.parse(at('impactEnd')) - Date.parse('2025-11-24T10:22:00Z'))).toBeLessThanOrEqual(600_000)
  })
})
