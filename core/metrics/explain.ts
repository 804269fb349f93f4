import type { WindowDirection, WindowFigures } from './window.ts'

const figure = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })

const percent = (ratio: number) => `${figure.format(Math.round(ratio * 1000) / 10)} %`

function levelWords(direction: WindowDirection, { ratio, worst, baseline }: WindowFigures): string {
  const verb = direction === 'rise' ? 'rose' : 'fell'
  const from = `(${figure.format(worst)} against ${figure.format(baseline)})`
  if (Math.abs(baseline) < 1e-12 || Math.abs(ratio) > 1e6)
    return `${verb} to ${figure.format(worst)}, where nothing was expected`
  return direction === 'rise' && ratio >= 3
    ? `rose to ${figure.format(ratio)} times what was expected ${from}`
    : `${verb} to ${percent(ratio)} of what was expected ${from}`
}

const bases: Readonly<Record<number, string>> = {
  1: 'the same time of other days and ',
  7: 'the same time of other weeks and ',
}

/** Why a window is proposed, in one or two sentences that a reader can check against the chart. */
export function explainWindow(
  direction: WindowDirection,
  figures: WindowFigures,
  found: { readonly intervals: number; readonly spreads: number; readonly days: number; readonly open: boolean },
): string {
  const what =
    direction === 'gap' ? 'No values came in for most of this window' : `The level ${levelWords(direction, figures)}`
  const basis = `${bases[found.days] ?? ''}the trend around it`
  const noise = `at its worst ${figure.format(Math.max(1, Math.round(found.spreads)))} times the usual scatter`
  const parts = found.intervals > 1 ? ` It came back in between: ${found.intervals} intervals.` : ''
  const end = found.open ? ' The data end before it is back.' : ''
  return `${what}; expected from ${basis}, ${noise}.${parts}${end}`
}
