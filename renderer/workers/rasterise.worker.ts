import mono from '@expo-google-fonts/ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf?url'
import sans from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url'
import semiBold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import wasm from '@resvg/resvg-wasm/index_bg.wasm?url'
import type { RasteriseReply, RasteriseRequest } from '../host/rasterise.ts'

const bytesAt = async (url: string) => {
  const response = await fetch(new URL(url, import.meta.url))
  if (!response.ok) throw new Error(`${url} is not there`)
  return new Uint8Array(await response.arrayBuffer())
}

const ready = (async () => {
  const [, ...fonts] = await Promise.all([
    bytesAt(wasm).then((bytes) => initWasm(bytes)),
    bytesAt(sans),
    bytesAt(semiBold),
    bytesAt(mono),
  ])
  return fonts
})()

async function draw({ svg, scale }: RasteriseRequest): Promise<Uint8Array> {
  const fontBuffers = await ready
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' },
  })
  return resvg.render().asPng()
}

self.onmessage = ({ data }: MessageEvent<RasteriseRequest>) => {
  const answer = (reply: RasteriseReply) => self.postMessage(reply)
  draw(data).then(
    (png) => answer({ id: data.id, png }),
    (error: unknown) => answer({ id: data.id, error: error instanceof Error ? error.message : String(error) }),
  )
}
