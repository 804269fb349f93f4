import { Bandage, BellRing, BookText, type LucideIcon, Search, ShieldCheck, Users, Wrench } from 'lucide-react'
import type { Action, ActionType } from '../../../core/postmortem/action.ts'

interface TypeLook {
  readonly label: string
  readonly Icon: LucideIcon
}

/** Types are grey with an icon: no type is better or worse than another. */
export const typeLooks: Record<ActionType, TypeLook> = {
  prevent: { label: 'Prevent', Icon: ShieldCheck },
  detect: { label: 'Detect', Icon: BellRing },
  mitigate: { label: 'Mitigate', Icon: Bandage },
  repair: { label: 'Repair', Icon: Wrench },
  investigate: { label: 'Investigate', Icon: Search },
  process: { label: 'Process', Icon: Users },
  document: { label: 'Document', Icon: BookText },
}

export const priorityLabels: Record<Action['priority'], string> = { high: 'High', medium: 'Medium', low: 'Low' }
