import { FaultlineError } from '../../errors.ts'
import type { ActionExporter } from './actionExporter.ts'
import { actionsCsv } from './actionsCsv.ts'
import { actionsMarkdown } from './actionsMarkdown.ts'
import { githubScript } from './githubScript.ts'
import { icsCalendar } from './icsCalendar.ts'
import { jiraCsv } from './jiraCsv.ts'
import { linearCsv } from './linearCsv.ts'

export const actionExporters: readonly ActionExporter[] = [
  actionsCsv,
  jiraCsv,
  githubScript,
  linearCsv,
  actionsMarkdown,
  icsCalendar,
]

/** Throws `export.unknownFormat`. */
export function actionExporterOf(format: string): ActionExporter {
  const found = actionExporters.find(({ id }) => id === format)
  if (found !== undefined) return found
  throw new FaultlineError('export.unknownFormat', {
    format,
    known: actionExporters.map(({ id }) => id).join(', '),
  })
}
