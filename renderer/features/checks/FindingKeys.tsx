import { useEffect, useRef } from 'react'
import { useApp } from '../../store/useApp.ts'
import { groupFindings } from './groupFindings.ts'
import { useSettle } from './useSettle.ts'
import { useShownFindings } from './useShownFindings.ts'

/** Next and previous finding, and the first fix of the one last walked to, as commands. Draws nothing. */
export function FindingKeys() {
  const findings = useShownFindings()
  const view = useApp((state) => state.view)
  const register = useApp((state) => state.register)
  const { fix, later } = useSettle()
  const current = useRef<string | null>(null)
  useEffect(() => {
    const ordered = groupFindings(findings).flatMap((group) => group.findings)
    const walk = (by: 1 | -1) => {
      const at = ordered.findIndex(({ key }) => key === current.current)
      const start = at === -1 && by === -1 ? 0 : at
      const next = ordered[(start + by + ordered.length) % ordered.length]
      if (!next) return
      current.current = next.key
      view({ panelOpen: true, panelTab: 'checks' })
      requestAnimationFrame(() => focusFinding(next.key))
    }
    const shown = () => ordered.find(({ key }) => key === (focusedFinding() ?? current.current)) ?? ordered[0]
    return register({
      'go.nextFinding': () => walk(1),
      'go.prevFinding': () => walk(-1),
      'check.fix': () => {
        const finding = shown()
        const first = finding?.fixes[0]
        if (!finding || !first) return
        if (first.asks === undefined) return fix(first)
        view({ panelOpen: true, panelTab: 'checks' })
        requestAnimationFrame(() => focusFinding(finding.key)?.querySelector<HTMLElement>('[data-answer]')?.click())
      },
      'check.keep': () => {
        const finding = shown()
        const at = finding?.fixes.findIndex(({ title }) => keeps.test(title)) ?? -1
        if (!finding || at < 0) return
        view({ panelOpen: true, panelTab: 'checks' })
        requestAnimationFrame(() =>
          focusFinding(finding.key)?.querySelectorAll<HTMLElement>('[data-answer]')[at]?.click(),
        )
      },
      'check.later': () => {
        const finding = shown()
        if (finding) later(finding)
      },
      'checks.all': () => view({ panelOpen: true, panelTab: 'checks' }),
    })
  }, [findings, view, register, fix, later])
  return null
}

/** However a rule puts it: "Keep, because…", "Both are right, because…", "Allow, because…". */
const keeps = /because…$/

const focusedFinding = () => document.activeElement?.closest<HTMLElement>('[data-finding]')?.dataset.finding

/** A folded group opens when the walk comes to it. */
function focusFinding(key: string): HTMLElement | undefined {
  const cards = document.querySelectorAll<HTMLElement>('[data-finding]')
  const card = [...cards].find((element) => element.dataset.finding === key)
  card?.closest('details.finding-group')?.setAttribute('open', '')
  card?.querySelector<HTMLElement>('[data-finding-title]')?.focus()
  return card
}
