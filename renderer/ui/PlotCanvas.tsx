import { useLayoutEffect, useRef, useState } from 'react'
import type { ChartGeometry } from '../../core/charts/geometry.ts'
import { type AxesLook, drawAxes } from './drawAxes.ts'
import { drawPlot, type PlotColours } from './drawPlot.ts'

interface PlotCanvasProps {
  readonly geometry: ChartGeometry
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  /** Its style sheet gives each part's colour as `--plot-line`, `--plot-grid` …; a part without one is left out. */
  readonly className: string
  /** Also axes and flags; holds the instants of marks that are only proposed. */
  readonly axes?: ReadonlySet<number>
}

interface Look {
  readonly plot: PlotColours
  readonly axes: AxesLook
}

/** The plot of a chart. Drawn before the frame it was asked for in, sharp on any screen, and again when theme or fonts change. */
export function PlotCanvas({ geometry, width, height, className, axes }: PlotCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  // Read once for each theme; a new holder asks for it again.
  const [held, setHeld] = useState<{ look: Look | null }>({ look: null })
  useLayoutEffect(() => {
    const again = () => setHeld({ look: null })
    // The theme is an attribute of the root element, set by whoever knows what the author and the system want.
    const watch = new MutationObserver(again)
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    document.fonts?.addEventListener('loadingdone', again)
    return () => {
      watch.disconnect()
      document.fonts?.removeEventListener('loadingdone', again)
    }
  }, [])
  useLayoutEffect(() => {
    const { current } = canvas
    const pen = current?.getContext('2d')
    if (!current || !pen) return
    const scale = window.devicePixelRatio || 1
    const [across, down] = [Math.round(width * scale), Math.round(height * scale)]
    // Setting the size, even to the same, makes the browser lay out a new bitmap.
    if (current.width !== across || current.height !== down) {
      current.width = across
      current.height = down
    }
    pen.setTransform(scale, 0, 0, scale, 0, 0)
    pen.clearRect(0, 0, width, height)
    held.look ??= lookOf(current)
    drawPlot(pen, geometry, held.look.plot)
    if (axes) drawAxes(pen, geometry, held.look.axes, axes)
  }, [geometry, width, height, axes, held])
  return <canvas ref={canvas} className={className} style={{ width, height }} />
}

/** Custom properties may name others and mix colours; the canvas reads the mixed ones itself. */
function lookOf(element: HTMLElement): Look {
  const style = getComputedStyle(element)
  const colour = (part: string) => style.getPropertyValue(`--plot-${part}`).trim()
  return {
    plot: {
      ground: colour('ground'),
      grid: colour('grid'),
      window: colour('window'),
      edge: colour('edge'),
      area: colour('area'),
      before: colour('before'),
      baseline: colour('baseline'),
      line: colour('line'),
    },
    axes: {
      font: style.fontFamily,
      text: colour('text'),
      flag: colour('flag'),
      letter: colour('letter'),
      line: colour('flag-line'),
    },
  }
}
