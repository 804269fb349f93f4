import { useEffect, useMemo, useState } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import { useFindings } from '../../store/derived.ts'

/** Rules about how something is put: nobody wants to hear them in the middle of the sentence. */
const patient = new Set(['blame-wording', 'names-in-story', 'cause-ends-on-person'])

/** What is told now. Wording of the section that is being written waits until it is left. */
export function useShownFindings(): readonly Finding[] {
  const findings = useFindings()
  const written = useWrittenSection()
  return useMemo(
    () =>
      written === null
        ? findings
        : findings.filter(({ rule, where }) => !(patient.has(rule) && where.section === written)),
    [findings, written],
  )
}

const sectionOf = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.isContentEditable
    ? (target.closest<HTMLElement>('[data-section]')?.dataset.section ?? null)
    : null

/** The section that the caret is in. Going to the panel to read the findings leaves it too. */
function useWrittenSection(): string | null {
  const [section, setSection] = useState<string | null>(() => sectionOf(document.activeElement))
  useEffect(() => {
    const follow = () => setSection(sectionOf(document.activeElement))
    // The focus has gone, and nothing else has it yet.
    const leave = (event: FocusEvent) => setSection(sectionOf(event.relatedTarget))
    document.addEventListener('focusin', follow)
    document.addEventListener('focusout', leave)
    return () => {
      document.removeEventListener('focusin', follow)
      document.removeEventListener('focusout', leave)
    }
  }, [])
  return section
}
