import type { Platform } from '../../core/platform.ts'
import { rasteriseInWorker } from './rasterise.ts'
import { workerPlatform } from './workerPlatform.ts'

/** What the page lends to core. The same as Node's in every result; charts are drawn with the same wasm and fonts. */
export const pagePlatform: Platform = { ...workerPlatform, rasterise: rasteriseInWorker }
