import type { RasteriseReply, RasteriseRequest } from '../host/rasterise.ts'
import { drawChart } from './drawChart.ts'

self.onmessage = ({ data }: MessageEvent<RasteriseRequest>) => {
  const answer = (reply: RasteriseReply) => self.postMessage(reply)
  drawChart(data.svg, data.scale).then(
    (png) => answer({ id: data.id, png }),
    (error: unknown) => answer({ id: data.id, error: error instanceof Error ? error.message : String(error) }),
  )
}
