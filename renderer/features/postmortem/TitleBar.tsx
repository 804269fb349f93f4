import type { Audience } from '../../../core/postmortem/audience.ts'
import { useApp } from '../../store/useApp.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { PanelButton } from './PanelButton.tsx'
import { SeverityTag } from './SeverityTag.tsx'
import { StateSelect } from './StateSelect.tsx'
import { TitleField } from './TitleField.tsx'

const audiences: readonly { readonly value: Audience; readonly label: string }[] = [
  { value: 'internal', label: 'Internal' },
  { value: 'customer', label: 'Customer' },
]

/** Who, what, for whom; and the way out. */
export function TitleBar() {
  const audience = useApp((state) => state.audience)
  const view = useApp((state) => state.view)
  const goStep = useApp((state) => state.goStep)
  return (
    <div className="title-bar">
      <SeverityTag />
      <TitleField />
      <StateSelect />
      <Segmented
        dark
        label="View for"
        options={audiences}
        value={audience}
        onChange={(value) => view({ audience: value })}
      />
      <button type="button" className="button export-button" onClick={() => goStep('export')}>
        Export…
      </button>
      <PanelButton />
    </div>
  )
}
