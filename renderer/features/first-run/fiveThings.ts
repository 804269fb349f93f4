import type { Finding } from '../../../core/checks/finding.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { type Step, sectionSteps } from '../../../core/postmortem/section.ts'
import type { AppState, Place } from '../../store/types.ts'

/** Two looks at the same postmortem, and what was in sight. */
export interface Change {
  readonly before: Postmortem
  readonly after: Postmortem
  readonly audience: AppState['audience']
  readonly findingsBefore: readonly Finding[]
  readonly findingsAfter: readonly Finding[]
}

export interface Thing {
  readonly id: string
  readonly title: string
  readonly todo: string
  /** Ids of commands whose keys are shown. */
  readonly keys: readonly string[]
  /** What was seen to change. */
  readonly changed: string
  /** Where "Show me" moves the focus; it does nothing else. */
  readonly place: (findings: readonly Finding[]) => Place
  /** True once it has happened; a click ticks nothing. */
  readonly happened: (change: Change) => boolean
}

const markAt = (postmortem: Postmortem, name: string) => postmortem.marks.find((mark) => mark.name === name)?.at
const internalBlocks = (postmortem: Postmortem) =>
  postmortem.sections.reduce((sum, { text }) => sum + (text.match(/^:::\s*internal/gm)?.length ?? 0), 0) +
  postmortem.sections.filter(({ audience, text }) => audience === 'internal' && text.trim() !== '').length
const contradicts = ({ rule }: Finding) => rule === 'duration-disagree'

const known: Readonly<Record<string, Step>> = sectionSteps

/** Where a finding is, else this section. */
function placeOf(finding: Finding | undefined, otherwise: string): Place {
  const section = finding?.where.section ?? otherwise
  return { step: known[section] ?? 'overview', section }
}

export const fiveThings: readonly Thing[] = [
  {
    id: 'move',
    title: 'Move a fact',
    todo: "Focus the window's end on the strip and press Shift-→ three times. Then undo it.",
    keys: ['edit.undo'],
    changed: 'The sentence, the table and the fact followed.',
    place: () => ({ step: 'metrics', id: 'impactEnd' }),
    happened: ({ before, after }) => markAt(before, 'impactEnd') !== markAt(after, 'impactEnd'),
  },
  {
    id: 'add',
    title: 'Add what happened',
    todo: 'On Timeline press N and type “09:04 rolled back render-svc”.',
    keys: ['go.step2'],
    changed: 'It stands in order of time and is a tick on the strip.',
    place: () => ({ step: 'timeline', id: 'entry' }),
    happened: ({ before, after }) => after.events.length > before.events.length,
  },
  {
    id: 'catch',
    title: 'Catch a contradiction',
    todo: 'Go to “Two durations disagree” and choose “Explain in the text”.',
    keys: ['go.nextFinding', 'check.fix'],
    changed: 'The check is gone; readers are told both numbers.',
    place: (findings) => placeOf(findings.find(contradicts), 'summary'),
    happened: ({ findingsBefore, findingsAfter }) =>
      findingsBefore.some(contradicts) && !findingsAfter.some(contradicts),
  },
  {
    id: 'inside',
    title: 'Keep it inside',
    todo: 'Put the caret in the paragraph with the host name, make it internal, then look at the customer view.',
    keys: ['audience.toggle', 'view.audience'],
    changed: 'Customers do not get that paragraph.',
    place: (findings) =>
      placeOf(
        findings.find(({ rule }) => rule === 'internal-words'),
        'root-cause',
      ),
    happened: ({ before, after, audience }) =>
      audience === 'customer' && internalBlocks(after) > internalBlocks(before),
  },
  {
    id: 'hand',
    title: 'Hand it over',
    todo: 'Export for customers as a Word document and save it.',
    keys: ['file.export'],
    changed: 'Open it in Word: nothing to edit.',
    place: () => ({ step: 'export' }),
    happened: ({ before, after }) =>
      after.exports.length > before.exports.length &&
      after.exports.at(-1)?.audience === 'customer' &&
      after.exports.at(-1)?.files.some(({ format }) => format === 'docx') === true,
  },
]
