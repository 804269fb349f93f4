import { useApp } from '../../store/useApp.ts'
import { Segmented } from '../../ui/Segmented.tsx'

/** Light, dark or high contrast; by default what the system says. */
export function LookSetting() {
  const theme = useApp((state) => state.theme)
  const view = useApp((state) => state.view)
  return (
    <div className="labelled">
      <span className="field-label">Theme</span>
      <Segmented
        label="Theme"
        options={[
          { value: 'system', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
          { value: 'contrast', label: 'High contrast' },
        ]}
        value={theme}
        onChange={(next) => view({ theme: next })}
      />
    </div>
  )
}
