import { readFile } from 'node:fs/promises'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { ownFile } from './ownFiles.ts'

/** Where each asset lies: copied beside the bundles, or in the package it comes from. */
const wasm = [
  ['dist', 'assets', 'resvg.wasm'] as const,
  ['node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm'] as const,
]
const fonts = [
  ['@expo-google-fonts/ibm-plex-sans', '400Regular', 'IBMPlexSans_400Regular.ttf'],
  ['@expo-google-fonts/ibm-plex-sans', '600SemiBold', 'IBMPlexSans_600SemiBold.ttf'],
  ['@expo-google-fonts/ibm-plex-mono', '400Regular', 'IBMPlexMono_400Regular.ttf'],
] as const

let ready: Promise<Uint8Array[]> | null = null

/** An SVG as PNG. The wasm and the fonts are loaded with the first picture. */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array> {
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

async function load(): Promise<Uint8Array[]> {
  await initWasm(
    await readFile(
      found(
        wasm.map((parts) => ownFile(...parts)),
        'resvg.wasm',
      ),
    ),
  )
  return Promise.all(
    fonts.map(([name, folder, file]) =>
      readFile(found([ownFile('dist', 'assets', file), ownFile('node_modules', name, folder, file)], file)),
    ),
  )
}

function found(candidates: readonly (string | null)[], name: string): string {
  const file = candidates.find((candidate) => candidate !== null)
  if (!file) throw new Error(`${name} was not delivered with the program`)
  return file
}
