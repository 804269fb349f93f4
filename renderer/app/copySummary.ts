import { runChecks } from '../../core/checks/registry.ts'
import { fiveLines, fiveLinesFor } from '../../core/doc/fiveLines.ts'
import { readerFor } from '../../core/doc/reader.ts'
import { factsFor } from '../store/derived.ts'
import type { AppState } from '../store/types.ts'

/** The open postmortem in five lines on the clipboard: inside as it is, in the customer view as customers may read it. */
export async function copySummary(get: () => AppState): Promise<void> {
  const { tell, trouble, audience } = get()
  const lines = audience === 'customer' ? linesForCustomers(get()) : insideLines(get())
  if (lines === null) return
  try {
    await navigator.clipboard.writeText(lines)
    tell(audience === 'customer' ? 'Copied the five-line summary for customers.' : 'Copied the five-line summary.')
  } catch (error) {
    trouble(error)
  }
}

function insideLines({ postmortem, today, library }: AppState): string | null {
  return postmortem && fiveLines(postmortem, factsFor(postmortem, today), library)
}

/** Null, and told, when what blocks a customer export would be in it. */
function linesForCustomers(state: AppState): string | null {
  const { postmortem, guides, library, people, today, data, tell } = state
  const guide = guides.find(({ id }) => id === postmortem?.guides.customer)
  if (postmortem === null || guide === undefined) return null
  const facts = factsFor(postmortem, today)
  const context = { audience: 'customer', guide, library, facts, data } as const
  const blocking = runChecks({ ...context, postmortem, people, today }).filter(({ blocks }) => blocks).length
  if (blocking === 0) return fiveLinesFor(readerFor(postmortem, context))
  tell(`Nothing was copied: ${blocking} ${blocking === 1 ? 'finding blocks' : 'findings block'} what customers get.`)
  return null
}
