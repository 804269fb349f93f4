import mono from '@expo-google-fonts/ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf?url'
import sans from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url'
import semiBold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import wasm from '@resvg/resvg-wasm/index_bg.wasm?url'

const bytesAt = async (url: string) => {
  const response = await fetch(new URL(url, import.meta.url))
  if (!response.ok) throw new Error(`${url} is not there`)
  return new Uint8Array(await response.arrayBuffer())
}

let ready: Promise<Uint8Array[]> | null = null

async function load(): Promise<Uint8Array[]> {
  const [, ...fonts] = await Promise.all([
    bytesAt(wasm).then((bytes) => initWasm(bytes)),
    bytesAt(sans),
    bytesAt(semiBold),
    bytesAt(mono),
  ])
  return fonts
}

/** A chart as PNG, in a worker. The wasm and the fonts are loaded with the first one. */
export async function drawChart(svg: string, scale: number): Promise<Uint8Array> {
  ready ??= load()
  const fontBuffers = await ready
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' },
  })
  try {
    return resvg.render().asPng()
  } finally {
    resvg.free()
  }
}
