import {
  BellRing,
  CircleCheck,
  CircleDot,
  CircleHelp,
  Eye,
  GitCommitVertical,
  type LucideIcon,
  MessageSquare,
  Pencil,
  PhoneCall,
  Rocket,
  Scale,
  Settings2,
  SquareTerminal,
} from 'lucide-react'
import type { EventKind } from '../../../core/postmortem/event.ts'

interface KindLook {
  readonly label: string
  readonly Icon: LucideIcon
}

/** How each kind of event is called and drawn. */
export const kindLooks: Record<EventKind, KindLook> = {
  'status-update': { label: 'Status update', Icon: CircleDot },
  alert: { label: 'Alert', Icon: BellRing },
  page: { label: 'Page', Icon: PhoneCall },
  acknowledgement: { label: 'Acknowledgement', Icon: CircleCheck },
  deploy: { label: 'Deploy', Icon: Rocket },
  change: { label: 'Change', Icon: Settings2 },
  chat: { label: 'Chat', Icon: MessageSquare },
  command: { label: 'Command', Icon: SquareTerminal },
  decision: { label: 'Decision', Icon: Scale },
  hypothesis: { label: 'Hypothesis', Icon: CircleHelp },
  observation: { label: 'Observation', Icon: Eye },
  note: { label: 'Note', Icon: Pencil },
}

/** Drawn where a mark stands alone. */
export const MarkIcon = GitCommitVertical
