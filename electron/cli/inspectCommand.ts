import type { Command } from 'commander'
import { FaultlineError, toReport } from '../../core/errors.ts'
import { inspectFile } from '../../core/import/inspect.ts'
import type { Inspected, ParsedSeries, Question } from '../../core/import/types.ts'
import { instantOf } from '../../core/time/instant.ts'
import { platform } from './document.ts'
import { evidenceFile } from './evidenceFile.ts'
import { fromHere } from './paths.ts'
import { importOptions, type ReadFlags, withReadFlags } from './readFlags.ts'
import { exitCodes, print, printJson, say, sentence } from './terminal.ts'

interface Flags extends ReadFlags {
  readonly values?: boolean
  readonly json?: boolean
}

export function inspectCommand(program: Command): void {
  withReadFlags(program.command('inspect <file...>').description('what each file is taken for, without importing it'))
    .option('--values', 'add every event and point')
    .option('--json', 'print JSON')
    .action(inspect)
}

async function inspect(files: string[], flags: Flags): Promise<void> {
  const results = []
  for (const typed of files) results.push(await look(typed, flags))
  if (flags.json) printJson({ files: results })
  else for (const result of results) describe(result)
  for (const { error } of results) if (error !== null) say(error)
  if (results.some(({ error }) => error !== null)) process.exitCode = exitCodes.findings
}

type Result = Awaited<ReturnType<typeof look>>

async function look(typed: string, flags: Flags) {
  try {
    const inspected = await inspectFile(
      await evidenceFile(typed, fromHere(typed)),
      importOptions(flags, 'UTC'),
      platform,
    )
    return { file: typed, ...shapeOf(inspected), ...(flags.values ? { values: valuesOf(inspected) } : {}) }
  } catch (error) {
    // An error names the file itself; here it is named as it was typed.
    const named =
      error instanceof FaultlineError ? new FaultlineError(error.code, { ...error.detail, name: typed }) : error
    return { file: typed, ...nothing, error: sentence(toReport(named)) }
  }
}

const nothing = {
  kind: 'unknown',
  format: null as string | null,
  confidence: 0,
  events: 0,
  series: [] as ReturnType<typeof seriesShape>[],
  rows: 0,
  first: null as string | null,
  last: null as string | null,
  zone: null as string | null,
  questions: [] as ReturnType<typeof questionShape>[],
  warnings: [] as { line: number | null; message: string }[],
}

function shapeOf({ parsed, format, confidence, source }: Inspected) {
  const points = Math.max(0, ...parsed.series.map(({ t }) => t.length))
  return {
    kind: parsed.kind,
    format,
    confidence,
    events: parsed.events.length,
    series: parsed.series.map(seriesShape),
    rows: Math.max(points, parsed.events.length, parsed.accounts.length, parsed.actions.length),
    accounts: parsed.accounts.length,
    actions: parsed.actions.length,
    sections: parsed.sections.map(({ id, heading }) => ({ id, heading })),
    first: source.first,
    last: source.last,
    zone: parsed.zone,
    questions: parsed.questions.map(questionShape),
    warnings: parsed.problems.map(({ line, code, message }) => ({ line, code, message })),
    error: null,
  }
}

function seriesShape({ name, unit, t, v }: ParsedSeries) {
  const known = v.filter((value) => !Number.isNaN(value))
  const at = (index: number) => {
    const ms = t.at(index)
    return ms === undefined ? null : instantOf(ms)
  }
  return {
    name,
    unit,
    points: known.length,
    gaps: v.length - known.length,
    first: at(0),
    last: at(-1),
    min: known.length === 0 ? null : known.reduce((least, value) => Math.min(least, value)),
    max: known.length === 0 ? null : known.reduce((most, value) => Math.max(most, value)),
  }
}

export function questionShape({ id, text, options }: Question) {
  return {
    id,
    text,
    options: options.map(({ value }) => value),
    effects: options.map(({ label, effect }) => ({ label, effect })),
  }
}

function valuesOf({ parsed }: Inspected) {
  return {
    events: parsed.events.map((event) => ({
      at: event.at,
      text: event.text,
      author: event.author ?? null,
      kind: event.kind,
      sourceLine: event.origins[0]?.line ?? null,
    })),
    series: parsed.series.map(({ name, t, v }) => ({
      name,
      t: [...t],
      v: [...v].map((value) => (Number.isNaN(value) ? null : value)),
    })),
  }
}

function describe(result: Result): void {
  if (result.error !== null) return
  const counts = [
    result.events > 0 ? `${result.events} events` : '',
    result.series.length > 0 ? `${result.series.length} series of ${result.rows} rows` : '',
    'accounts' in result && result.accounts > 0 ? `${result.accounts} accounts` : '',
    'actions' in result && result.actions > 0 ? `${result.actions} actions` : '',
  ].filter((count) => count !== '')
  const span = result.first === null ? '' : `, ${result.first} to ${result.last}`
  print(
    `${result.file}: ${result.format} (${Math.round(result.confidence * 100)} %), ${counts.join(', ')}${span}, times ${result.zone ?? 'none'}`,
  )
  for (const { name, unit, points, gaps, min, max } of result.series)
    print(`  ${name}: ${points} points, ${gaps} gaps, ${min} to ${max}${unit === '' ? '' : ` ${unit}`}`)
  for (const { text, options } of result.questions) print(`  asks: ${text} (${options.join(', ')})`)
  for (const { line, message } of result.warnings) print(`  ${line === null ? '' : `line ${line}: `}${message}`)
}
