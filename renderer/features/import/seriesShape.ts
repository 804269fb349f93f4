import type { ParsedSeries } from '../../../core/import/types.ts'
import { sampleInterval } from '../../../core/metrics/columnsAt.ts'
import { formatDuration } from '../../../core/time/formatDuration.ts'
import { gapsIn } from './gapsIn.ts'

/** "3 series, 540 points each, no gaps" and " · a point every 1 min". */
export function seriesShape(series: readonly ParsedSeries[]): { readonly count: string; readonly rhythm: string } {
  if (series.length === 0) return { count: '', rhythm: '' }
  const lengths = series.map(({ t }) => t.length)
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
  const points = least === most ? number(least) : `${number(least)} to ${number(most)}`
  const each = series.length > 1 ? ' each' : ''
  const gaps = series.reduce((sum, one) => sum + gapsIn(one), 0)
  const steps = [...new Set(series.filter(({ t }) => t.length > 1).map(({ t }) => sampleInterval(t)))]
  const [step] = steps
  const rhythm =
    step === undefined
      ? ''
      : steps.length > 1
        ? ' · points at several intervals'
        : ` · a point every ${stepWords(step)}`
  return {
    count: `${series.length} series, ${points} ${most === 1 ? 'point' : 'points'}${each}, ${gaps === 0 ? 'no gaps' : gaps === 1 ? '1 gap' : `${number(gaps)} gaps`}`,
    rhythm,
  }
}

const number = (n: number) => n.toLocaleString('en')

const stepWords = (ms: number) => (ms < 1000 ? `${Math.round(ms)} ms` : formatDuration(Math.round(ms / 1000), 'short'))
