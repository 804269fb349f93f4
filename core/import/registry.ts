import { accountsCsv } from './accounts/accountsCsv.ts'
import { grafanaCsv } from './metrics/grafanaCsv.ts'
import { metricsCsv } from './metrics/metricsCsv.ts'
import { eventCsv } from './timeline/eventCsv.ts'
import { statuspageJson } from './timeline/statuspageJson.ts'
import { statuspageText } from './timeline/statuspageText.ts'
import { timelineMarkdown } from './timeline/timelineMarkdown.ts'
import { timelineText } from './timeline/timelineText.ts'
import type { Importer } from './types.ts'

/** Every format, one line each. Where two are equally sure, the earlier one is taken. */
export const importers: readonly Importer[] = [
  statuspageText,
  statuspageJson,
  grafanaCsv,
  accountsCsv,
  eventCsv,
  metricsCsv,
  timelineMarkdown,
  timelineText,
]
