import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionExporterOf, actionExporters } from '../../../core/export/actions/actionExporters.ts'
import { csvText, neutral, plainCell } from '../../../core/export/actions/cell.ts'
import { wordsOf } from '../../../core/export/actions/exportedAction.ts'
import { shellQuoted } from '../../../core/export/actions/githubScript.ts'
import { headRows } from '../../../core/import/csv/cells.ts'
import { digest } from '../../../core/library/digest.ts'
import { type LedgerRow, ledgerOf } from '../../../core/library/ledger.ts'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { plainText } from '../../../core/markdown/plainText.ts'
import type { Action } from '../../../core/postmortem/action.ts'
import { bare, due, someAction } from '../library/someLibrary.ts'

const context = { name: 'Our library', at: '2025-12-01T12:00:00Z', asOf: '2025-12-01' }
const write = (format: string, rows: readonly LedgerRow[]) => actionExporterOf(format).write(rows, context)

function rowsOf(actions: readonly Action[]): LedgerRow[] {
  const factors = [
    { id: 'f', kind: 'latent' as const, text: 'No limit, "none" at all', evidence: [], audience: 'internal' as const },
  ]
  const whole = { ...bare('one'), title: 'Render, stalled', severity: 'sev2', actions: [...actions], factors }
  return ledgerOf([digest('2025-11-24-render', whole)], { asOf: context.asOf, nameOf: (name) => name })
}

const odd = '=HYPERLINK("http://x","y"), it\'s `$(rm -rf ~)` — größer'
const rows = rowsOf([
  someAction('a1', {
    title: odd,
    owner: 'M. Ito',
    due: { date: '2025-12-31', text: 'Q4 2025' },
    factors: ['f'],
    doneWhen: 'Load test\npasses',
    labels: ['needs review', 'infra'],
    status: 'in-progress',
    external: [{ tracker: 'jira', key: 'OPS-7', url: 'https://jira.example/OPS-7' }],
  }),
  someAction('a2', {
    title: '+1 alert',
    priority: 'high',
    type: 'detect',
    status: 'done',
    completed: '2025-11-20T09:00:00Z',
    due: due('2025-11-25'),
  }),
  someAction('a3', { title: 'Late one', due: due('2025-11-10'), external: [{ tracker: 'github', key: '12' }] }),
  someAction('a4', { title: 'Dropped', status: 'wont-do', reason: 'Vendor did it' }),
])

const anyText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.stringMatching(/^[=+\-@'\t "\r\n,;a-c＝]{0,12}$/),
  fc.constantFrom(`'; rm -rf / #`, '$(id)', '`id`', '"', '\\', 'END_OF_ISSUE\nid', '--web', '-x'),
)

describe('a list of actions', () => {
  it('[R11] no cell is a formula to a spreadsheet, and every cell reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
        const text = csvText(table)
        const read = parse(text, {
          relax_column_count: true,
          skip_empty_lines: false,
          record_delimiter: '\n',
        }) as string[][]
        expect(read.map((row) => row.map(plainCell))).toEqual(table)
        for (const cell of read.flat()) expect(cell.trimStart()).not.toMatch(/^[=+@＝＋－＠-]/)
        for (const cell of table.flat()) expect(plainCell(neutral(cell))).toBe(cell)
      }),
    )
  })

  it('[R12] CSV holds every field, with ISO dates, and reads back with our own reader', () => {
    const [header, ...lines] = headRows(write('csv', rows), ',', 100, true).map(({ cells }) => cells)
    const records = lines.map((line) => Object.fromEntries(line.map((cell, at) => [header?.[at], plainCell(cell)])))
    expect(records).toHaveLength(4)
    expect(records[0]).toMatchObject({
      id: 'a1',
      title: wordsOf(odd),
      'done when': 'Load test\npasses',
      status: 'in-progress',
      owner: 'M. Ito',
      due: '2025-12-31',
      'due as written': 'Q4 2025',
      created: '2025-11-01',
      postmortem: 'Render, stalled',
      factor: 'No limit, "none" at all',
      key: 'OPS-7',
      url: 'https://jira.example/OPS-7',
    })
    expect(records[1]).toMatchObject({ title: '+1 alert', completed: '2025-11-20', 'days late': '0' })
    expect(records[2]).toMatchObject({ 'days late': '21' })
    expect(records[3]).toMatchObject({ status: 'wont-do', reason: 'Vendor did it' })
  })

  it('[R13] Jira and Linear are given what their imports ask for, one line for each action', () => {
    const jira = parse(write('jira', rows)) as string[][]
    expect(jira[0]).toEqual([
      'Summary',
      'Issue key',
      'Issue Type',
      'Status',
      'Priority',
      'Assignee',
      'Due date',
      'Created',
      'Resolved',
      'External ID',
      'Description',
      'Labels',
      'Labels',
      'Labels',
      'Labels',
    ])
    expect(jira.every((row) => row.length === jira[0]?.length)).toBe(true)
    expect(jira[1]?.slice(0, 10)).toEqual([
      neutral(wordsOf(odd)),
      'OPS-7',
      'Task',
      'In Progress',
      'Medium',
      'M. Ito',
      '2025-12-31',
      '2025-11-01',
      '',
      'a1',
    ])
    expect(jira[1]?.slice(11)).toEqual(['postmortem', 'prevent', 'needs-review', 'infra'])
    expect(jira[1]?.[10]).toContain('Done when: Load test\npasses')
    const linear = parse(write('linear', rows), { columns: true }) as Record<string, string>[]
    expect(linear.map(({ Status }) => Status)).toEqual(['In Progress', 'Done', 'Todo', 'Canceled'])
    expect(linear[1]).toMatchObject({ Completed: '2025-11-20', 'Due Date': '2025-11-25', Priority: 'High' })
    expect(write('linear', rows)).not.toContain('\r')
  })

  it('[R14] the script for gh runs no text of an action and makes each issue once', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'faultline-gh-'))
    try {
      // Stands where gh would: writes down what it was called with.
      writeFileSync(
        path.join(folder, 'gh'),
        `#!/bin/sh\nif [ "$1" = issue ]; then for a in "$@"; do printf '%s\\0' "$a" >>"$OUT/args"; case "$a" in --body-file=*) cat "\${a#--body-file=}" >>"$OUT/bodies"; printf '\\0' >>"$OUT/bodies";; esac; done; echo https://github.example/1; fi\n`,
      )
      chmodSync(path.join(folder, 'gh'), 0o755)
      const nasty = [`'; touch "$OUT/ran"; '`, '$(touch "$OUT/ran")', '`touch "$OUT/ran"`', '--web', odd]
      const list = rowsOf([
        ...nasty.map((title, at) =>
          someAction(`n${at}`, { title, description: `END_OF_ISSUE\ntouch "$OUT/ran"\n${title}` }),
        ),
        ...rows.map(({ action }) => action),
      ])
      writeFileSync(path.join(folder, 'issues.sh'), write('github', list))
      const env = { ...process.env, OUT: folder, PATH: `${folder}:${process.env.PATH}` }
      const { status, stdout, stderr } = spawnSync('sh', [path.join(folder, 'issues.sh')], {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([0, ''])
      expect(existsSync(path.join(folder, 'ran'))).toBe(false)
      const args = readFileSync(path.join(folder, 'args'), 'utf8').split('\0')
      const titles = args.filter((arg) => arg.startsWith('--title=')).map((arg) => arg.slice(8))
      expect(titles).toEqual([...nasty.map(wordsOf), wordsOf(odd), '+1 alert', 'Dropped'])
      const bodies = readFileSync(path.join(folder, 'bodies'), 'utf8').split('\0')
      expect(bodies[0]).toContain(`END_OF_ISSUE\ntouch "$OUT/ran"\n${nasty[0]}`)
      expect(stdout.split('\n')[0]).toBe('n0\thttps://github.example/1')
      expect(stdout).not.toContain('a3\t')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('quotes for a shell whatever stands in a text', () => {
    const texts = fc.sample(anyText, { numRuns: 100, seed: 1 })
    const script = texts.map((text) => `printf '%s\\0' ${shellQuoted(text)}`).join('\n')
    const { stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
    expect(stdout.split('\0').slice(0, -1)).toEqual(texts.map((text) => text.replaceAll('\0', '')))
  })

  it('[R15] Markdown is a check list and a table that read back as the same words', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (titles) => {
        const list = rowsOf(
          titles.map((title, at) => someAction(`t${at}`, { title, owner: title, due: due('2025-12-31') })),
        )
        const tree = parseMarkdown(write('md', list))
        const items = tree.children.flatMap((node) => (node.type === 'list' ? node.children : []))
        const table = tree.children.find((node) => node.type === 'table')
        expect(items.map(({ checked }) => checked)).toEqual(titles.map(() => false))
        expect(table?.type === 'table' ? table.children.length : 0).toBe(titles.length + 1)
        list.forEach((row, at) => {
          const csvTitle =
            (parse(write('csv', [row]), { columns: true, record_delimiter: '\n' }) as Record<string, string>[])[0]
              ?.title ?? ''
          const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()
          const item = items[at]
          expect(squeezed(item === undefined ? '' : plainText(item))).toContain(squeezed(plainCell(csvTitle)))
        })
      }),
    )
    expect(write('md', rows)).toContain('- [x] **+1 alert** · no owner · due 2025-11-25 · detect')
    expect(write('md', rows)).toContain('due 2025-11-10, 21 d late')
  })

  it('[R16] a calendar holds each open due date as a day, in lines that every calendar reads', () => {
    const text = write('ics', rows)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    const lines = text.replaceAll('\r\n ', '').split('\r\n')
    const values = (name: string) =>
      lines
        .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
        .map((line) => line.slice(line.indexOf(':') + 1))
    expect(values('UID')).toEqual(['a1@faultline', 'a3@faultline'])
    expect(values('DTSTART')).toEqual(['20251231', '20251110'])
    expect(values('DTEND')).toEqual(['20260101', '20251111'])
    const unescaped = values('SUMMARY')[0]?.replace(/\\([\\;,])/g, '$1')
    expect(unescaped).toBe(`Due: ${wordsOf(odd)} (M. Ito)`)
  })

  it('the same rows give the same text, and an unknown format is refused by name', () => {
    for (const { id } of actionExporters) expect(write(id, rows)).toBe(write(id, rows))
    expect(() => actionExporterOf('xls')).toThrow(expect.objectContaining({ code: 'export.unknownFormat' }))
  })
})
