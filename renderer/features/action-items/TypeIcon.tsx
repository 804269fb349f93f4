import { Bandage, BellRing, BookText, type LucideIcon, Search, ShieldCheck, Users, Wrench } from 'lucide-react'
import type { ActionType } from '../../../core/postmortem/action.ts'

const icons: Record<ActionType, LucideIcon> = {
  prevent: ShieldCheck,
  detect: BellRing,
  mitigate: Bandage,
  repair: Wrench,
  investigate: Search,
  process: Users,
  document: BookText,
}

/** Types are grey with an icon: none is better or worse than another. */
export function TypeIcon({ type }: { readonly type: ActionType }) {
  const Icon = icons[type]
  return <Icon size={12} aria-hidden="true" />
}
