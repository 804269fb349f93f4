import path from 'node:path'
import type { Command } from 'commander'
import { FaultlineError, toReport } from '../../core/errors.ts'
import { inspectFile } from '../../core/import/inspect.ts'
import { type JointProposal, joinWindows, type NamedSeries } from '../../core/metrics/joint.ts'
import { proposeWindows, type WindowProposal } from '../../core/metrics/window.ts'
import type { Span } from '../../core/postmortem/interval.ts'
import { instantOf } from '../../core/time/instant.ts'
import { importFile } from '../node/importFile.ts'
import { platform } from './document.ts'
import { fromHere } from './paths.ts'
import { importOptions, type ReadFlags, withReadFlags } from './readFlags.ts'
import { exitCodes, print, printJson, say, sentence } from './terminal.ts'

interface Flags extends ReadFlags {
  readonly series?: string
  readonly json?: boolean
}

/** What one file shows. One that can't be read has its sentence here, and the others are still looked at. */
interface FileWindows {
  readonly file: string
  readonly series: readonly { readonly name: string; readonly windows: readonly WindowProposal[] }[]
  readonly known: readonly string[]
  readonly error: string | null
}

export function impactCommand(program: Command): void {
  withReadFlags(
    program.command('impact <file...>').description('proposed impact windows, also of several series together'),
  )
    .option('--series <name>', 'only this series')
    .option('--json', 'print JSON')
    .action(impact)
}

async function impact(files: string[], flags: Flags): Promise<void> {
  const results: FileWindows[] = []
  for (const typed of files) results.push(await propose(typed, flags))
  refuseUnknown(results, flags.series)
  const joint = joinWindows(results.flatMap(seriesOf))
  if (flags.json) printJson({ files: results.map(fileShape), joint: joint.map(jointShape) })
  else describe(results, joint)
  for (const { error } of results) if (error !== null) say(error)
  if (results.some(({ error }) => error !== null)) process.exitCode = exitCodes.findings
}

async function propose(typed: string, flags: Flags): Promise<FileWindows> {
  try {
    const file = { ...(await importFile(fromHere(typed))), name: path.basename(typed) }
    const { parsed } = await inspectFile(file, importOptions(flags, 'UTC'), platform)
    const series = parsed.series
      .filter(({ name }) => flags.series === undefined || name === flags.series)
      .map(({ name, t, v }) => ({ name, windows: proposeWindows({ t, v }) }))
    return { file: typed, series, known: parsed.series.map(({ name }) => name), error: null }
  } catch (error) {
    // An error names the file itself; here it is named as it was typed.
    const named =
      error instanceof FaultlineError ? new FaultlineError(error.code, { ...error.detail, name: typed }) : error
    return { file: typed, series: [], known: [], error: sentence(toReport(named)) }
  }
}

/** A series that none of the files has is a slip of the pen, not an answer. */
function refuseUnknown(results: readonly FileWindows[], wanted: string | undefined): void {
  const readable = results.filter(({ error }) => error === null)
  if (wanted === undefined || readable.length === 0 || readable.some(({ series }) => series.length > 0)) return
  const known = [...new Set(readable.flatMap((result) => result.known))].join(', ') || 'none'
  throw new FaultlineError('series.unknown', { series: wanted, known })
}

/** Series of several files may have one name: the file tells them apart. */
function seriesOf({ file, series }: FileWindows): { series: NamedSeries; windows: readonly WindowProposal[] }[] {
  return series.map(({ name, windows }) => ({ series: { id: `${file}:${name}`, name }, windows }))
}

const spanShape = ({ start, end }: Span) => ({ start: instantOf(start), end: instantOf(end) })

function fileShape({ file, series, error }: FileWindows) {
  return { file, series: series.map(({ name, windows }) => ({ name, windows: windows.map(windowShape) })), error }
}

function windowShape(window: WindowProposal) {
  return {
    ...spanShape(window),
    intervals: window.intervals.map(spanShape),
    baseline: window.baseline,
    worst: window.worst,
    worstAt: instantOf(window.worstAt),
    ratio: window.ratio,
    change: window.change,
    lowestRatio: window.extremeRatio,
    areaLost: window.areaLost,
    confidence: window.confidence,
    direction: window.direction,
    reason: window.reason,
  }
}

function jointShape(joint: JointProposal<NamedSeries>) {
  return {
    ...spanShape(joint),
    intervals: joint.intervals.map(spanShape),
    series: joint.support.map(({ series }) => series.name),
    confidence: joint.confidence,
    reason: joint.reason,
  }
}

const sure = (confidence: number) => `${Math.round(confidence * 100)} %`

function describe(results: readonly FileWindows[], joint: readonly JointProposal<NamedSeries>[]): void {
  for (const { start, end, confidence, reason } of joint)
    print(`Together: ${instantOf(start)} to ${instantOf(end)} (${sure(confidence)}): ${reason}`)
  for (const { file, series } of results)
    for (const { name, windows } of series) {
      print(`${file}, ${name}: ${windows.length === 0 ? 'no window stands out' : ''}`)
      for (const { start, end, reason, confidence } of windows)
        print(`  ${instantOf(start)} to ${instantOf(end)} (${sure(confidence)}): ${reason}`)
    }
}
