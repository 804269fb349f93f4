import type { Image } from 'mdast'
import { useEffect, useMemo, useState } from 'react'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import { chartSvg } from '../../../core/charts/chartSvg.ts'
import { chartSize } from '../../../core/export/chartSize.ts'

/** The chart as the file will have it, drawn by the same function; an image of its own, so that its colours stay its own. */
export function DocumentChart({ image, spec }: { image: Image; spec: ChartSpec }) {
  const svg = useMemo(() => chartSvg(spec, chartSize), [spec])
  const [url, setUrl] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  return (
    <figure className="word-chart">
      {url !== '' && <img src={url} alt={image.alt ?? ''} width={chartSize.width} height={chartSize.height} />}
      {image.title && <figcaption>{image.title}</figcaption>}
    </figure>
  )
}
