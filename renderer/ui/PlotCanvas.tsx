import { useLayoutEffect, useRef, useState } from 'react'
import type { ChartGeometry } from '../../core/charts/geometry.ts'
import { drawPlot, type PlotColours, plotParts } from './drawPlot.ts'

interface PlotCanvasProps {
  readonly geometry: ChartGeometry
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  /** Its style sheet gives each part's colour as `--plot-line`, `--plot-grid` …; a part without one is left out. */
  readonly className: string
}

/** The plot of a chart. Drawn before the frame it was asked for in, sharp on any screen, and again when the theme changes. */
export function PlotCanvas({ geometry, width, height, className }: PlotCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  // Read once for each theme; a new holder asks for them again.
  const [look, setLook] = useState<{ colours: PlotColours | null }>({ colours: null })
  useLayoutEffect(() => {
    // The theme is an attribute of the root element, set by whoever knows what the author and the system want.
    const watch = new MutationObserver(() => setLook({ colours: null }))
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => watch.disconnect()
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
    look.colours ??= coloursOf(current)
    drawPlot(pen, geometry, look.colours)
  }, [geometry, width, height, look])
  return <canvas ref={canvas} className={className} style={{ width, height }} />
}

/** Custom properties may name others and mix colours; the canvas reads the mixed ones itself. */
function coloursOf(element: HTMLElement): PlotColours {
  const style = getComputedStyle(element)
  const colour = (part: string) => style.getPropertyValue(`--plot-${part}`).trim()
  const [ground, grid, wide, edge, area, before, baseline, line] = plotParts.map(colour)
  return {
    ground: ground ?? '',
    grid: grid ?? '',
    window: wide ?? '',
    edge: edge ?? '',
    area: area ?? '',
    before: before ?? '',
    baseline: baseline ?? '',
    line: line ?? '',
  }
}
