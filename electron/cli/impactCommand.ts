import path from 'node:path'
import type { Command } from 'commander'
import { FaultlineError } from '../../core/errors.ts'
import { inspectFile } from '../../core/import/inspect.ts'
import { proposeWindows, type WindowProposal } from '../../core/metrics/window.ts'
import { instantOf } from '../../core/time/instant.ts'
import { importFile } from '../node/importFile.ts'
import { platform } from './document.ts'
import { fromHere } from './paths.ts'
import { importOptions, type ReadFlags, withReadFlags } from './readFlags.ts'
import { print, printJson } from './terminal.ts'

interface Flags extends ReadFlags {
  readonly series?: string
  readonly json?: boolean
}

export function impactCommand(program: Command): void {
  withReadFlags(program.command('impact <file...>').description('proposed impact windows'))
    .option('--series <name>', 'only this series')
    .option('--json', 'print JSON')
    .action(impact)
}

async function impact(files: string[], flags: Flags): Promise<void> {
  const results = []
  for (const typed of files) results.push(await propose(typed, flags))
  if (flags.json) printJson({ files: results })
  else for (const result of results) describe(result)
}

async function propose(typed: string, flags: Flags) {
  const file = { ...(await importFile(fromHere(typed))), name: path.basename(typed) }
  const { parsed } = await inspectFile(file, importOptions(flags, 'UTC'), platform)
  const wanted = parsed.series.filter(({ name }) => flags.series === undefined || name === flags.series)
  if (wanted.length === 0 && flags.series !== undefined)
    throw new FaultlineError('series.unknown', {
      series: flags.series,
      known: parsed.series.map(({ name }) => name).join(', ') || 'none',
    })
  return {
    file: typed,
    series: wanted.map(({ name, t, v }) => ({ name, windows: proposeWindows({ t, v }).map(windowShape) })),
  }
}

function windowShape(window: WindowProposal) {
  return {
    start: instantOf(window.start),
    end: instantOf(window.end),
    intervals: window.intervals.map(({ start, end }) => ({ start: instantOf(start), end: instantOf(end) })),
    baseline: window.baseline,
    worst: window.worst,
    worstAt: instantOf(window.worstAt),
    ratio: window.ratio,
    change: window.change,
    confidence: window.confidence,
    direction: window.direction,
    reason: window.reason,
  }
}

function describe({ file, series }: Awaited<ReturnType<typeof propose>>): void {
  for (const { name, windows } of series) {
    print(`${file}, ${name}: ${windows.length === 0 ? 'no window stands out' : ''}`)
    for (const { start, end, reason, confidence } of windows)
      print(`  ${start} to ${end} (${Math.round(confidence * 100)} %): ${reason}`)
  }
}
