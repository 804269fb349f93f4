import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { openComments } from '../../../core/review/comments.ts'
import { useFindings } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'

interface SidePanelProps {
  readonly evidence: ReactNode
  readonly checks: ReactNode
  readonly comments: ReactNode
}

/** What helps at the caret: evidence while writing, findings when asked, what reviewers say. A drawer where the page is narrow. */
export function SidePanel({ evidence, checks, comments }: SidePanelProps) {
  const open = useApp((state) => state.panelOpen)
  const tab = useApp((state) => state.panelTab)
  const view = useApp((state) => state.view)
  const urgent = useFindings().filter(({ group }) => group !== 'finish').length
  const said = useApp((state) => (state.postmortem ? openComments(state.postmortem) : 0))
  if (!open) return null
  return (
    <aside
      className="side-panel"
      aria-label="Evidence and checks"
      data-region="panel"
      onKeyDown={(event) => {
        // Only a drawer lies over something that Esc could go back to.
        if (event.key === 'Escape' && window.matchMedia('(max-width: 1279px)').matches) view({ panelOpen: false })
      }}
    >
      <IconButton label="Close the side panel" className="panel-close" onClick={() => view({ panelOpen: false })}>
        <X size={14} aria-hidden="true" />
      </IconButton>
      <Tabs
        label="Side panel"
        tabs={[
          { id: 'evidence', label: 'Evidence' },
          { id: 'checks', label: 'Checks', count: urgent },
          { id: 'comments', label: 'Comments', count: said },
        ]}
        value={tab}
        onChange={(panelTab) => view({ panelTab })}
      >
        {{ evidence, checks, comments }[tab]}
      </Tabs>
    </aside>
  )
}
