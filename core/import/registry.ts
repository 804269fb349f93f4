import { grafanaCsv } from './metrics/grafanaCsv.ts'
import { statuspageText } from './timeline/statuspageText.ts'
import type { Importer } from './types.ts'

/** Every format, one line each. Where two are equally sure, the earlier one is taken. */
export const importers: readonly Importer[] = [statuspageText, grafanaCsv]
